import { Button as AriaButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { TalkAttachment } from '../../../db/model.ts'
import { attachmentExtensions, attachmentPath, isShownAsPicture, isTranscript } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { sizeWords } from '../../app/size-words.ts'
import { IconButton } from '../../design/IconButton.tsx'
import { removeAttachment } from './remove-attachment.ts'
import { Transcript } from './Transcript.tsx'

/** The files of a talk: pictures small, others by name, and transcripts to be read where they stand. */
export function Attachments({ attachments }: { readonly attachments: readonly TalkAttachment[] }) {
  const { t } = useTranslation('capture')
  if (attachments.length === 0) return null
  const files = attachments.filter(({ mediaType }) => !isTranscript(mediaType))
  const transcripts = attachments.filter(({ mediaType }) => isTranscript(mediaType))
  return (
    <section className="page-section" aria-label={t('attachments.title')}>
      <h2 className="section-title">{t('attachments.title')}</h2>
      {files.length > 0 && (
        <ul className="attachments" aria-label={t('attachments.title')}>
          {files.map((file) => (
            <File key={file.id} file={file} />
          ))}
        </ul>
      )}
      {transcripts.map((transcript) => (
        <Transcript key={transcript.id} transcript={transcript} />
      ))}
    </section>
  )
}

function File({ file }: { readonly file: TalkAttachment }) {
  const { t } = useTranslation('capture')
  const { name, sha256, mediaType, sizeBytes } = file
  return (
    <li className="attachment">
      <AriaButton className="attachment-open" onPress={() => void act('attachments.open', sha256)}>
        <span className="attachment-face">
          {isShownAsPicture(mediaType) ? (
            <img src={`/${attachmentPath(sha256, mediaType)}`} alt="" loading="lazy" decoding="async" />
          ) : (
            attachmentExtensions[mediaType].toUpperCase()
          )}
        </span>
        <span className="one-line small">{name}</span>
        <span className="one-line small faint">{sizeWords(sizeBytes)}</span>
        <span className="unseen">{t('attachments.open')}</span>
      </AriaButton>
      <span className="attachment-remove">
        <IconButton
          small
          icon="close"
          label={t('attachments.remove', { name })}
          onPress={() => void removeAttachment(file)}
        />
      </span>
    </li>
  )
}
