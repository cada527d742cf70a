import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventId, NamedEvent } from '../../../db/model.ts'
import { EventId as EventIdSchema } from '../../../db/model.ts'
import { open } from '../../app/places.ts'
import { Button } from '../../design/Button.tsx'
import { CompletionField } from '../../design/CompletionField.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { dateWords } from './date-words.ts'
import { useNames } from './use-names.ts'

interface EventChoiceProps {
  readonly event: NamedEvent | null
  readonly onChange: (id: EventId | null) => void
}

/** The event of a talk: one, or none. */
export function EventChoice({ event, onChange }: EventChoiceProps) {
  const { t, i18n } = useTranslation('pages')
  const [typed, setTyped] = useState('')
  const found = useNames(typed, ['event'])

  if (event) {
    return (
      <div className="cluster" data-tight>
        <Button
          kind="link"
          aria-label={t('talk.openEvent', { name: event.title })}
          onPress={() => open('event', event.id)}
        >
          {event.title}
        </Button>
        {event.startsOn && <span className="muted numbers">{dateWords(event.startsOn, i18n.language)}</span>}
        <IconButton
          small
          icon="close"
          label={t('talk.remove', { name: event.title })}
          onPress={() => onChange(null)}
        />
      </div>
    )
  }
  return (
    <div className="tokens">
      <CompletionField
        label={t('talk.chooseEvent')}
        placeholder={t('talk.eventPlaceholder')}
        typed={typed}
        onType={setTyped}
        completions={found.map(({ id, name, beside }) => ({ id, words: name, beside, icon: 'event' }))}
        onChoose={(id) => {
          setTyped('')
          onChange(EventIdSchema.parse(id))
        }}
      />
    </div>
  )
}
