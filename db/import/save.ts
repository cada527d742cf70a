import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import type { Library } from '../library.ts'
import { receivedCover } from '../lists/cover.ts'
import type { Imported, Result, Saved } from '../model.ts'
import { done } from '../model.ts'
import { withKeys } from './identity.ts'
import { saveLink } from './save-additions.ts'
import { saveEvent } from './save-event.ts'
import { saveLibrary } from './save-library.ts'
import { saveList } from './save-list.ts'
import { Memory } from './save-memory.ts'
import type { SaveOptions, SaveOutcome } from './save-outcome.ts'
import { nothingSaved } from './save-outcome.ts'
import { References } from './save-references.ts'
import { saveTalk } from './save-talk.ts'

/**
 * Adds what an importer read, in one step of undo. The same source a second time adds nothing: every record is known
 * by its key (`identity.ts`), and an event or talk that was entered by hand by its title. A talk that was only on the
 * programme so far gets the note. Where a source says something else than last time, fields that nobody has touched
 * follow it; the others are conflicts, and stay as they are until somebody decides.
 */
export function saveImported(library: Library, imported: Imported, options: SaveOptions = {}): Result<Saved> {
  return act(library, 'import.accept', nameOf(imported), (journal) =>
    done(
      saveWithin(journal, imported, { receiveCover: (cover) => receivedCover(library, cover), ...options }),
    ),
  )
}

/** What undo says of it; what was pasted has no file. */
const nameOf = ({ file, document, events }: Imported): string =>
  file || (events[0]?.title ?? document.title ?? '')

/** The same within an action that does more. */
export const saveWithin = (journal: Journal, imported: Imported, options: SaveOptions = {}): Saved =>
  saveAllWithin(journal, [imported], options).saved

/**
 * Files that belong together, so that what leads from one to another leads on. They are read one after the other
 * while they are saved: only one is in memory.
 */
export function saveAllWithin(
  journal: Journal,
  files: Iterable<Imported>,
  options: SaveOptions = {},
): SaveOutcome {
  const outcome: SaveOutcome = { saved: nothingSaved(), conflicts: [], problems: [] }
  const references = new References(journal)
  const memory = new Memory(journal)
  const met = new Set<string>()
  for (const imported of files) {
    const source = withKeys(imported)
    const { format, file } = source
    const context = { source, journal, outcome, options, references, memory, origin: { format, file, met } }
    for (const event of source.events) {
      const title = source.events.length === 1 ? source.document.title : null
      const place = { id: saveEvent(context, event, title).id, zone: event.timeZone }
      for (const talk of event.talks) saveTalk(context, talk, place)
    }
    for (const talk of source.talks) saveTalk(context, talk, null)
    for (const link of source.links) saveLink(context, link, null)
    for (const list of source.lists) saveList(context, list)
    if (source.records) saveLibrary(context, source.records)
  }
  for (const { file, reference } of references.finish()) {
    const { line, written: text } = reference
    outcome.problems.push({ file, line, field: null, reason: 'reference missing', text })
  }
  memory.keep()
  return outcome
}
