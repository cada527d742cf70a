import { useTranslation } from 'react-i18next'
import { DateField } from '../browse/pages/DateField.tsx'
import { typedNumber } from '../browse/pages/typed-number.ts'
import { SavedText } from '../design/SavedText.tsx'
import type { EventEdit } from './edits.ts'
import { linesAttribute } from './lines-attribute.ts'
import type { EventPart } from './parts.ts'
import { linesOf } from './parts.ts'

interface EventCardProps {
  readonly part: EventPart
  readonly isPointed: boolean
  readonly onChange: (edit: EventEdit) => void
}

/** The event as recognised; what belongs to no talk is its note. */
export function EventCard({ part, isPointed, onChange }: EventCardProps) {
  const { t } = useTranslation(['import', 'pages'])
  const { title, series, number, startsOn, note, links } = part.event
  const change = async (edit: EventEdit) => {
    onChange(edit)
    return true
  }

  return (
    <section
      className="part-card"
      aria-label={t('event.heading')}
      data-part={part.id}
      data-lines={linesAttribute(linesOf(part))}
      data-pointed={isPointed || undefined}
    >
      <p className="part-kind">{t('event.heading')}</p>
      <h2 className="part-title" lang="ja">
        <SavedText label={t('event.title')} value={title} onSave={(text) => change({ title: text })} />
      </h2>
      <dl className="facts">
        <div>
          <dt>{t('event.date')}</dt>
          <dd>
            <DateField
              label={t('event.date')}
              date={startsOn}
              onSave={(date) => change({ startsOn: date })}
            />
          </dd>
        </div>
        <div>
          <dt>{t('event.series')}</dt>
          <dd className="fact-parts">
            <SavedText
              label={t('event.series')}
              value={series ?? ''}
              placeholder="–"
              mayBeEmpty
              onSave={(text) => change({ series: text.trim() || null })}
            />
            <span className="faint" aria-hidden="true">
              #
            </span>
            <span className="clock">
              <SavedText
                label={t('event.number')}
                value={number === null ? '' : String(number)}
                placeholder="–"
                mayBeEmpty
                problemOf={(text) =>
                  text.trim() === '' || typedNumber(text) !== null ? null : t('pages:event.numberUnreadable')
                }
                onSave={(text) => change({ number: typedNumber(text) })}
              />
            </span>
          </dd>
        </div>
        {links.length > 0 && (
          <div>
            <dt>{t('event.links')}</dt>
            <dd className="fact-words">{links.map(({ url }) => url).join(' ')}</dd>
          </div>
        )}
        <div>
          <dt>{t('event.note')}</dt>
          <dd className="part-note" lang="ja">
            <SavedText
              label={t('event.note')}
              value={note}
              placeholder="–"
              multiline
              mayBeEmpty
              onSave={(text) => change({ note: text })}
            />
          </dd>
        </div>
      </dl>
    </section>
  )
}
