import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { contentOfEvent, eventFields } from '../import/content.ts'
import { addLinks } from '../import/save-additions.ts'
import type { SaveContext } from '../import/save-context.ts'
import { Memory } from '../import/save-memory.ts'
import { nothingSaved } from '../import/save-outcome.ts'
import { References } from '../import/save-references.ts'
import { freeKey, sourcesOf } from '../import/save-sources.ts'
import { saveTalk } from '../import/save-talk.ts'
import { eventValues } from '../import/save-values.ts'
import type { Library } from '../library.ts'
import type { EventId, Imported, Result } from '../model.ts'
import { done, failed } from '../model.ts'
import { addEvent } from './events.ts'

/**
 * Makes a new event of what was pasted, with its talks, in one step of undo, and remembers what the source said, so
 * that it is known when it comes again. Unlike an import it never goes on with an event that is there already: that is
 * for `applyProgramme`, which asks.
 */
export function acceptProgramme(
  library: Library,
  { imported, at }: { readonly imported: Imported; readonly at: number },
): Result<{ eventId: EventId }> {
  const told = imported.events[at]
  if (!told) return failed({ code: 'bad input', where: 'at', reason: `no event ${at}` })
  return act(library, 'programme.accept', told.title, (journal) => {
    const context = savingContext(journal, imported, new Set())
    const event = addEvent(journal, eventValues(told))
    addLinks(context, told.links, { kind: 'event', id: event.id })
    const key = told.key ?? ''
    const given = contentOfEvent(told) === told.content
    context.memory.add({
      kind: 'event',
      row: {
        key: freeKey(key, sourcesOf(journal.db, 'event', key)),
        record: event.id,
        file: imported.file,
        content: told.content,
        foundAs: '',
      },
      leftBefore: '',
      // What a person has corrected is theirs from then on.
      ours: given ? eventFields : [],
    })
    for (const talk of told.talks) saveTalk(context, talk, { id: event.id, zone: told.timeZone })
    context.memory.keep()
    return done({ eventId: event.id })
  })
}

/**
 * As of an import.
 *
 * @param met  talks that a talk of the programme must not be taken for
 */
export function savingContext(journal: Journal, imported: Imported, met: Set<string>): SaveContext {
  const { format, file } = imported
  return {
    source: imported,
    journal,
    outcome: { saved: nothingSaved(), conflicts: [], problems: [] },
    options: {},
    references: new References(journal),
    memory: new Memory(journal),
    origin: { format, file, met },
  }
}
