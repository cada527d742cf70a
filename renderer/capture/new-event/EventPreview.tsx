import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedEvent } from '../../../db/model.ts'
import { DateField } from '../../browse/pages/DateField.tsx'
import { isWholeDay } from '../../browse/pages/event-times.ts'
import { TimeField } from '../../browse/pages/TimeField.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { clockOf, onDay, timeOn, withTalk } from './corrections.ts'
import { TalkPreview } from './TalkPreview.tsx'

interface EventPreviewProps {
  readonly event: ImportedEvent
  readonly onChange: (fields: Partial<ImportedEvent>) => void
}

/** The event as it will be: every fact is corrected where it stands, every talk can be left out. */
export function EventPreview({ event, onChange }: EventPreviewProps) {
  const { t } = useTranslation(['newEvent', 'pages'])
  const { title, startsOn, talks } = event
  const hasDay = isWholeDay(startsOn)
  const change = async (fields: Partial<ImportedEvent>) => {
    onChange(fields)
    return true
  }
  const text = (field: 'venue' | 'hashtag' | 'url', label: string) => (
    <SavedText
      label={label}
      value={event[field] ?? ''}
      placeholder="–"
      mayBeEmpty
      onSave={(typed) =>
        change({ [field]: typed.trim().replace(field === 'hashtag' ? /^[#＃]/u : '', '') || null })
      }
    />
  )
  const time = (field: 'startsAt' | 'endsAt', label: string) => (
    <TimeField
      label={label}
      clock={clockOf(event[field])}
      hasDay={hasDay}
      onSave={(clock) => change({ [field]: timeOn(startsOn, clock) })}
    />
  )

  return (
    <section aria-label={t('preview')}>
      <h2 className="part-title" lang="ja">
        <SavedText label={t('pages:title')} value={title} onSave={(typed) => change({ title: typed })} />
      </h2>
      <dl className="facts">
        <Fact name={t('pages:event.date')}>
          <div className="fact-parts">
            <DateField
              label={t('pages:event.date')}
              date={startsOn}
              onSave={(date) => change(onDay(event, date))}
            />
            <span className="fact-times">
              {time('startsAt', t('pages:event.startsAt'))}
              <span className="faint" aria-hidden="true">
                –
              </span>
              {time('endsAt', t('pages:event.endsAt'))}
            </span>
          </div>
        </Fact>
        <Fact name={t('pages:event.venue')}>{text('venue', t('pages:event.venue'))}</Fact>
        <Fact name={t('pages:event.hashtag')}>{text('hashtag', t('pages:event.hashtag'))}</Fact>
        <Fact name={t('pages:event.url')}>{text('url', t('pages:event.url'))}</Fact>
      </dl>
      {talks.length > 0 && (
        <ol className="talk-previews" aria-label={t('pages:event.timetable')}>
          {talks.map((talk, at) => (
            <TalkPreview
              // The programme's talks have no ids; a removed one must not hand its fields to the next.
              key={`${talk.key} ${talk.source?.heading ?? ''}`}
              talk={talk}
              day={talk.startsAt ? null : startsOn}
              onChange={(fields) => onChange({ talks: withTalk(talks, at, fields) })}
              onRemove={() => onChange({ talks: talks.filter((other) => other !== talk) })}
            />
          ))}
        </ol>
      )}
      {event.note !== '' && (
        <p className="muted small phrases">{t('noteKept', { count: event.note.split('\n').length })}</p>
      )}
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
