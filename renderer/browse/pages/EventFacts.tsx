import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event, Link } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { act } from '../../app/act.ts'
import { IconButton } from '../../design/IconButton.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { DateField } from './DateField.tsx'
import { atTime, clockTime, isWholeDay, onDay } from './event-times.ts'
import { Links } from './Links.tsx'
import { stored } from './stored.ts'
import { TimeField } from './TimeField.tsx'
import { isAddress } from './typed-link.ts'
import { typedNumber } from './typed-number.ts'

interface EventFactsProps {
  readonly event: Event
  readonly links: readonly Link[]
}

/** When, where, of which series; each fact is edited where it stands. */
export function EventFacts({ event, links }: EventFactsProps) {
  const { t } = useTranslation('pages')
  const { id, startsOn, startsAt, endsAt, timeZone } = event
  const save = (fields: Input<'events.update'>['fields']) => stored('events.update', { id, fields })
  const hasDay = isWholeDay(startsOn)

  return (
    <dl className="facts">
      <Fact name={t('event.date')}>
        <div className="fact-parts">
          <DateField label={t('event.date')} date={startsOn} onSave={(date) => save(onDay(event, date))} />
          {(hasDay || startsAt !== null || endsAt !== null) && (
            <span className="fact-times">
              <TimeField
                label={t('event.startsAt')}
                clock={clockTime(startsAt, timeZone)}
                hasDay={hasDay}
                onSave={(clock) => save(atTime(event, 'startsAt', clock))}
              />
              <span className="faint" aria-hidden="true">
                –
              </span>
              <TimeField
                label={t('event.endsAt')}
                clock={clockTime(endsAt, timeZone)}
                hasDay={hasDay}
                onSave={(clock) => save(atTime(event, 'endsAt', clock))}
              />
            </span>
          )}
        </div>
      </Fact>
      <Fact name={t('event.venue')}>
        <OptionalText label={t('event.venue')} value={event.venue} onSave={(venue) => save({ venue })} />
      </Fact>
      <Fact name={t('event.series')}>
        <div className="fact-parts">
          <OptionalText
            label={t('event.series')}
            value={event.series}
            onSave={(series) => save({ series })}
          />
          <span className="faint" aria-hidden="true">
            #
          </span>
          <span className="clock">
            <OptionalText
              label={t('event.number')}
              value={event.number === null ? null : String(event.number)}
              problemOf={(text) => (typedNumber(text) === null ? t('event.numberUnreadable') : null)}
              onSave={(text) => save({ number: text === null ? null : typedNumber(text) })}
            />
          </span>
        </div>
      </Fact>
      <Fact name={t('event.url')}>
        <div className="fact-parts">
          <OptionalText
            label={t('event.url')}
            value={event.url}
            problemOf={(text) => (isAddress(text) ? null : t('links.notAnAddress'))}
            onSave={(url) => save({ url })}
          />
          {event.url !== null && <OpenButton label={t('event.openUrl')} url={event.url} />}
        </div>
      </Fact>
      <Fact name={t('event.hashtag')}>
        <OptionalText
          label={t('event.hashtag')}
          value={event.hashtag === null ? null : `#${event.hashtag}`}
          onSave={(text) => save({ hashtag: text?.replace(/^[#＃]/u, '') || null })}
        />
      </Fact>
      <Fact name={t('event.links')}>
        <Links owner={{ kind: 'event', id }} links={links} />
      </Fact>
    </dl>
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

interface OptionalTextProps {
  readonly label: string
  readonly value: string | null
  readonly problemOf?: (text: string) => string | null
  /** `null` for a field left empty. */
  readonly onSave: (text: string | null) => Promise<boolean>
}

function OptionalText({ label, value, problemOf, onSave }: OptionalTextProps) {
  return (
    <SavedText
      label={label}
      value={value ?? ''}
      placeholder="–"
      mayBeEmpty
      problemOf={(text) => (text.trim() === '' ? null : (problemOf?.(text.trim()) ?? null))}
      onSave={(text) => onSave(text.trim() === '' ? null : text.trim())}
    />
  )
}

function OpenButton({ label, url }: { readonly label: string; readonly url: string }) {
  return <IconButton icon="external" label={label} onPress={() => void act('shell.openExternal', { url })} />
}
