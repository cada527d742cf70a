import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dateWords } from '../../browse/pages/date-words.ts'
import { linesAttribute } from '../lines-attribute.ts'
import type { Part } from '../parts.ts'
import { linesOf } from '../parts.ts'

interface FoundRecordProps {
  readonly part: Part
  readonly isPointed: boolean
}

/** An event or a talk as it was read. Its title is a button that shows where it stands in the source. */
export function FoundRecord({ part, isPointed }: FoundRecordProps) {
  const { t, i18n } = useTranslation(['import', 'pages'])
  const isEvent = part.kind === 'event'
  const record = isEvent ? part.event : part.talk
  const { title, startsOn, startsAt, note, links, attachments } = record
  const lines = linesOf(part)
  const [first] = lines
  const date = startsOn && dateWords(startsOn, i18n.language)
  const when = [date, startsAt?.slice(11)].filter(Boolean).join(' ')
  const speakers = isEvent ? '' : part.talk.speakers.map(({ name }) => name).join(t('files.between'))
  return (
    <section
      className="part-card"
      aria-label={title}
      data-part={part.id}
      data-lines={linesAttribute(lines)}
      data-pointed={isPointed || undefined}
    >
      <p className="part-kind">{isEvent ? t('event.heading') : t(`pages:kinds.${part.talk.kind}`)}</p>
      <h3 className="part-title" lang="ja">
        <button
          type="button"
          className="found-title"
          onClick={() => document.querySelector(`[data-line="${first?.from}"]`)?.scrollIntoView()}
        >
          {title}
        </button>
      </h3>
      <dl className="found-facts">
        <Fact name={t('event.date')}>{when}</Fact>
        <Fact name={t('talk.speakers')}>{speakers}</Fact>
        <Fact name={t('files.tags')}>{isEvent ? '' : part.talk.tags.join(t('files.between'))}</Fact>
        <Fact name={t('event.links')}>{links.map(({ url }) => url).join(' ')}</Fact>
        <Fact name={t('files.attachments')}>
          {attachments.map(({ name }) => name).join(t('files.between'))}
        </Fact>
        <Fact name={t('talk.note')}>
          {note.trim() !== '' && (
            <span className="found-note" lang="ja">
              {note.trim()}
            </span>
          )}
        </Fact>
      </dl>
    </section>
  )
}

/** Nothing where there is nothing to say. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
