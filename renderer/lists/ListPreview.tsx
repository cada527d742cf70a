import { useState } from 'react'
import { Group } from 'react-aria-components/Group'
import { useTranslation } from 'react-i18next'
import type { List } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { Segments } from '../design/Segments.tsx'
import { PageShown } from './PageShown.tsx'

/** The list as its reader gets it: the exported page or Markdown itself, not a second opinion of it. */
export function ListPreview({ list }: { readonly list: List }) {
  const { t } = useTranslation('lists')
  const [format, setFormat] = useState<'html' | 'markdown'>('html')
  const answer = useAnswer('lists.text', { id: list.id, format })
  const text = answer?.ok ? answer.value : null
  return (
    // With the keyboard in it, arrows scroll it.
    <Group
      role="region"
      className="page-scroll list-preview"
      aria-label={t('preview.beside', { title: list.title })}
      tabIndex={0}
    >
      <div className="list-preview-head">
        <Segments
          label={t('preview.shown')}
          value={format}
          choices={[
            { value: 'html', words: t('preview.page') },
            { value: 'markdown', words: t('preview.markdown') },
          ]}
          onChange={setFormat}
        />
      </div>
      {/* While the other one is on its way, the old answer stays; its name says which it is. */}
      {text?.fileName.endsWith('.html') && <PageShown html={text.text} onOpenLink={openLink} />}
      {text?.fileName.endsWith('.md') && <pre className="list-source">{text.text}</pre>}
      {answer?.ok === false && <FailureNotice failure={answer.failure} />}
    </Group>
  )
}

const openLink = (url: string) => void act('shell.openExternal', { url })
