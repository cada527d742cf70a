import type { Journal } from '../history/journal.ts'
import { speakers } from '../history/subjects.ts'
import type { Speaker } from '../model.ts'

/** What is known of somebody who turns out to be a person of the library. */
export interface AlsoKnownAs {
  readonly name: string
  readonly spellings?: readonly string[]
  readonly handles: readonly string[]
  readonly reading?: string | null
  readonly affiliation: string | null
}

/** The other names of a person stay findable, and what the library did not know of them is kept. */
export function learnNames(journal: Journal, speaker: Speaker, also: AlsoKnownAs): Speaker {
  const names = new Set([...speaker.spellings, also.name, ...(also.spellings ?? [])])
  names.delete(speaker.name)
  return journal.update(speakers, speaker.id, {
    spellings: [...names],
    handles: [...new Set([...speaker.handles, ...also.handles])],
    reading: speaker.reading ?? also.reading ?? null,
    affiliation: speaker.affiliation ?? also.affiliation,
  })
}
