import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event, TalkRow } from '../../../db/model.ts'
import { TalkKind } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { isComposing } from '../../design/composition.ts'
import { Select } from '../../design/Select.tsx'
import { StepHandle } from '../../design/StepHandle.tsx'
import { usePut } from '../../design/use-put.ts'
import { atTime, clockTime, isWholeDay } from './event-times.ts'
import { MinutesField } from './MinutesField.tsx'
import { minutesAfter, startAfter } from './slot-steps.ts'
import { stored } from './stored.ts'
import { TimeField } from './TimeField.tsx'

interface TalkSlotProps {
  readonly event: Event
  readonly talk: TalkRow
}

/** When a talk of the programme begins. ↑ and ↓ in the field, or dragging, are five minutes earlier and later. */
export function TalkStart({ event, talk }: TalkSlotProps) {
  const { t } = useTranslation('pages')
  const [startsAt, put] = usePut(talk.startsAt, String, (moment) => update(talk, { startsAt: moment }))
  const [dragged, setDragged] = useState<number | null>(null)
  const isTimed = startsAt !== null
  const shown = isTimed ? startAfter(startsAt, dragged ?? 0) : null
  const step = (steps: number) => isTimed && put(startAfter(startsAt, steps))

  return (
    <span
      className="talk-start"
      onKeyDownCapture={isTimed ? onArrow({ ArrowUp: -1, ArrowDown: 1 }, step) : undefined}
    >
      <TimeField
        label={t('event.startOf', { name: talk.title })}
        clock={clockTime(shown, event.timeZone)}
        hasDay={isWholeDay(event.startsOn)}
        onSave={(clock) => update(talk, { startsAt: atTime(event, 'startsAt', clock).startsAt })}
      />
      {isTimed && <StepHandle axis="vertical" onDrag={setDragged} onDrop={step} />}
    </span>
  )
}

/** Of which kind a talk of the programme is, and how long: ↑ and ↓, or dragging, are five minutes more and less. */
export function TalkSlot({ talk }: { readonly talk: TalkRow }) {
  const { t } = useTranslation('pages')
  const [minutes, put] = usePut(talk.minutes, String, (next) => update(talk, { minutes: next }))
  const [dragged, setDragged] = useState<number | null>(null)
  const step = (steps: number) => put(minutesAfter(minutes, steps))

  return (
    <div className="facts-line">
      <Select
        label={t('event.kindOf', { name: talk.title })}
        bare
        value={talk.kind}
        choices={TalkKind.options.map((value) => ({ value, words: t(`kinds.${value}`) }))}
        onChange={(kind) => void update(talk, { kind })}
      />
      <span className="talk-length" onKeyDownCapture={onArrow({ ArrowUp: 1, ArrowDown: -1 }, step)}>
        <MinutesField
          label={t('event.minutesOf', { name: talk.title })}
          minutes={minutesAfter(minutes, dragged ?? 0)}
          onSave={(next) => update(talk, { minutes: next })}
        />
        <StepHandle axis="horizontal" onDrag={setDragged} onDrop={step} />
      </span>
    </div>
  )
}

/** Steps by the arrow keys; with Alt they move the whole row. */
const onArrow =
  (stepsOf: Readonly<Record<string, number>>, step: (steps: number) => void) => (pressed: KeyboardEvent) => {
    const steps = stepsOf[pressed.key]
    if (steps === undefined || pressed.altKey || isComposing(pressed)) return
    pressed.preventDefault()
    pressed.stopPropagation()
    step(steps)
  }

const update = ({ id }: TalkRow, fields: Input<'talks.update'>['fields']) =>
  stored('talks.update', { id, fields })
