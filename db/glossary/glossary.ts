import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { glossaryEntries } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { GlossaryEntry, GlossaryIdea, Result } from '../model.ts'
import { done, failed, GlossaryId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import { nameOf } from '../search/glossary.ts'
import { ideas } from '../search/glossary-data.ts'
import { normalise } from '../search/normalise.ts'

/**
 * All ideas of the glossary as a person sees them: the reader's own, newest first, then the built-in ones. That a
 * built-in one is switched off is an entry with its name alone (db/search/glossary.ts), which is not shown by itself.
 */
export function allIdeas(library: Library): GlossaryIdea[] {
  const entries = ownEntries(library)
  const switchedOff = new Set(entries.filter(isSwitch).map(({ spellings }) => nameOf(spellings)))
  return [
    ...entries
      .filter((entry) => !isSwitch(entry))
      .toReversed()
      .map(({ id, spellings }) => ({ id, spellings, isOff: false })),
    ...ideas.map((idea) => ({ id: null, spellings: [...idea], isOff: switchedOff.has(nameOf(idea)) })),
  ]
}

/** Adds words for one idea. A single word is one that shall not be widened. */
export function addIdea(library: Library, { spellings }: { spellings: string[] }): Result<GlossaryEntry> {
  const words = different(spellings)
  return act(library, 'glossary.add', words[0] ?? '', (journal) =>
    done(
      journal.create(glossaryEntries, {
        id: newId(GlossaryId),
        spellings: words,
        ...bornAt(journal.now),
      }),
    ),
  )
}

export function updateIdea(
  library: Library,
  { id, spellings }: { id: GlossaryId; spellings: string[] },
): Result<GlossaryEntry> {
  const entry = find(library.reader, glossaryEntries, id)
  if (!entry) return failed({ code: 'not found', kind: 'glossary entry', id })
  return act(library, 'glossary.update', entry.spellings[0] ?? '', (journal) =>
    done(journal.update(glossaryEntries, id, { spellings: different(spellings) })),
  )
}

export function removeIdea(library: Library, id: GlossaryId): Result<null> {
  const entry = find(library.reader, glossaryEntries, id)
  if (!entry) return failed({ code: 'not found', kind: 'glossary entry', id })
  return act(library, 'glossary.remove', entry.spellings[0] ?? '', (journal) => {
    journal.remove(glossaryEntries, id)
    return done(null)
  })
}

/** Switches a built-in idea off, or on again. */
export function switchIdea(library: Library, { name, isOn }: { name: string; isOn: boolean }): Result<null> {
  const switches = ownEntries(library).filter(
    (entry) => isSwitch(entry) && nameOf(entry.spellings) === normalise(name),
  )
  const isOff = switches.length > 0
  if (isOff !== isOn || !isBuiltIn(name)) return done(null)
  return act(library, 'glossary.switch', name, (journal) => {
    for (const { id } of switches) journal.remove(glossaryEntries, id)
    if (!isOn) {
      journal.create(glossaryEntries, { id: newId(GlossaryId), spellings: [name], ...bornAt(journal.now) })
    }
    return done(null)
  })
}

const ownEntries = ({ reader }: Library) => select(reader, glossaryEntries, 'deleted_at IS NULL ORDER BY n')

const names = new Set(ideas.map(nameOf))
const isBuiltIn = (name: string) => names.has(normalise(name))
const isSwitch = ({ spellings }: GlossaryEntry) => spellings.length === 1 && names.has(nameOf(spellings))

/** The spellings without those that the search takes for the same. */
function different(spellings: readonly string[]): string[] {
  return [...new Map(spellings.map((spelling) => [normalise(spelling), spelling.trim()])).values()]
}
