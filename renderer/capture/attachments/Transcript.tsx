import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalkAttachment } from '../../../db/model.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { removeAttachment } from './remove-attachment.ts'

/** What was said, line by line with its times; read from the library when somebody opens it. */
export function Transcript({ transcript }: { readonly transcript: TalkAttachment }) {
  const { t } = useTranslation('capture')
  const [isOpen, setOpen] = useState(false)
  const answer = useAnswer('attachments.text', isOpen ? transcript.id : undefined)
  const { name } = transcript
  return (
    <div className="transcript">
      <div className="transcript-head">
        <Button
          kind="quiet"
          icon={isOpen ? 'up' : 'down'}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {t('attachments.transcript', { name })}
        </Button>
        <IconButton
          small
          icon="close"
          label={t('attachments.remove', { name })}
          onPress={() => void removeAttachment(transcript)}
        />
      </div>
      {isOpen && answer?.ok && (
        <ol className="transcript-lines" lang="ja" aria-label={name}>
          {linesOf(answer.value).map(({ key, time, words }) => (
            <li key={key}>
              <time>{time}</time>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** As the library stores them: `[12:34] text`. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const end = line.indexOf('] ')
      return { key: index, time: line.slice(1, end), words: line.slice(end + 2) }
    })
