import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event, TalkRow } from '../../../db/model.ts'
import { TalkKind } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { isComposing } from '../../design/composition.ts'
import { Select } from '../../design/Select.tsx'
import { atTime, clockTime, isWholeDay } from './event-times.ts'
import { MinutesField } from './MinutesField.tsx'
import { stored } from './stored.ts'
import { TimeField } from './TimeField.tsx'

interface TalkSlotProps {
  readonly event: Event
  readonly talk: TalkRow
}

/** By how much ↑ and ↓ move a talk that begins earlier or later than announced. */
const stepMinutes = 5

/** When a talk of the programme begins. ↑ and ↓ in the field are five minutes earlier and later. */
export function TalkStart({ event, talk }: TalkSlotProps) {
  const { t } = useTranslation('pages')
  const { startsAt } = talk
  const save = (moment: string | null) => update(talk, { startsAt: moment })

  function onKeyDown(pressed: KeyboardEvent) {
    const isStep = pressed.key === 'ArrowUp' || pressed.key === 'ArrowDown'
    if (!isStep || pressed.altKey || startsAt === null || isComposing(pressed)) return
    pressed.preventDefault()
    pressed.stopPropagation()
    const minutes = pressed.key === 'ArrowUp' ? -stepMinutes : stepMinutes
    void save(new Date(Date.parse(startsAt) + minutes * 60_000).toISOString())
  }

  return (
    <span className="talk-start" onKeyDownCapture={onKeyDown}>
      <TimeField
        label={t('event.startOf', { name: talk.title })}
        clock={clockTime(startsAt, event.timeZone)}
        hasDay={isWholeDay(event.startsOn)}
        onSave={(clock) => save(atTime(event, 'startsAt', clock).startsAt)}
      />
    </span>
  )
}

/** Of which kind a talk of the programme is, and how long. */
export function TalkSlot({ talk }: { readonly talk: TalkRow }) {
  const { t } = useTranslation('pages')
  return (
    <div className="facts-line">
      <Select
        label={t('event.kindOf', { name: talk.title })}
        bare
        value={talk.kind}
        choices={TalkKind.options.map((value) => ({ value, words: t(`kinds.${value}`) }))}
        onChange={(kind) => void update(talk, { kind })}
      />
      <MinutesField
        label={t('event.minutesOf', { name: talk.title })}
        minutes={talk.minutes}
        onSave={(minutes) => update(talk, { minutes })}
      />
    </div>
  )
}

const update = ({ id }: TalkRow, fields: Input<'talks.update'>['fields']) =>
  stored('talks.update', { id, fields })
