import { addEvent } from '../events/events.ts'
import { events } from '../history/subjects.ts'
import type { Event, ImportedEvent } from '../model.ts'
import { contentOfEvent, eventFields } from './content.ts'
import { addAttachments, addLinks } from './save-additions.ts'
import type { SaveContext } from './save-context.ts'
import { step } from './save-context.ts'
import { stateOfEvent } from './save-fields.ts'
import { settle } from './save-settle.ts'
import { standingOfEvent } from './save-standing.ts'
import { eventValues, noteBelow, picked } from './save-values.ts'

/**
 * Saves an event without its talks.
 *
 * @param title  of the report that tells of it
 */
export function saveEvent(context: SaveContext, imported: ImportedEvent, title: string | null): Event {
  step(context)
  const { journal, references } = context
  const key = imported.key ?? ''
  const values = eventValues(withTitle(imported, title))
  const addMore = ({ id }: Event) => {
    const target = { kind: 'event', id } as const
    const links = addLinks(context, imported.links, target)
    return addAttachments(context, imported.attachments, target) || links
  }
  const addBelow = (event: Event) => {
    const told = references.written(values.note, imported.references)
    const note = noteBelow(event.note, told)
    if (note === null) return false
    references.wait({ kind: 'event', id: event.id }, imported.references, context.origin.file)
    journal.update(events, event.id, { note })
    return true
  }
  const apply = (event: Event, fields: readonly (typeof eventFields)[number][]) => {
    if (!fields.includes('note')) return journal.update(events, event.id, picked(values, fields))
    references.wait({ kind: 'event', id: event.id }, imported.references, context.origin.file)
    const note = references.written(values.note, imported.references)
    return journal.update(events, event.id, { ...picked(values, fields), note })
  }
  const event = settle(context, standingOfEvent(journal.db, { ...imported, key }, context.origin), {
    kind: 'event',
    fields: eventFields,
    content: imported.content,
    corrected: contentOfEvent(imported),
    state: stateOfEvent,
    create: () => {
      const created = addEvent(journal, values)
      if (imported.references.length > 0)
        references.wait({ kind: 'event', id: created.id }, imported.references, context.origin.file)
      return created
    },
    given: values,
    apply,
    addMore,
    addBelow,
  })
  references.add(key, { kind: 'event', id: event.id })
  context.outcome.saved.firstEventId ??= event.id
  return event
}

/** The report's own title names its writer's point of view: it stays in the event's note, to be read and found. */
function withTitle(event: ImportedEvent, title: string | null): ImportedEvent {
  if (title === null || title === event.title || event.note.includes(title)) return event
  return { ...event, note: event.note === '' ? title : `${title}\n\n${event.note}` }
}
