import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { events, speakers, tags, talks } from '../history/subjects.ts'
import { readText } from '../import/read.ts'
import { saveWithin } from '../import/save.ts'
import type { Library } from '../library.ts'
import type { EventId, Imported, Result } from '../model.ts'
import { done, failed } from '../model.ts'
import { count } from '../page.ts'
import { removeWith } from '../trash/trash.ts'
import { rememberSample, sampleEvent } from './sample-event.ts'
import { sampleReport } from './sample-report.ts'

/** Adds an evening to look around in: the one that Talkshelf began with, retold in the project's own words. */
export function addSample(library: Library): Result<{ eventId: EventId }> {
  const present = sampleEvent(library)
  if (present) return done({ eventId: present.id })
  const read = readText(sampleReport.text, sampleReport.name)
  if (!read.ok) return read
  return act(library, 'sample.add', read.value.events[0]?.title ?? '', (journal) => {
    const { firstEventId } = saveWithin(journal, withTags(read.value))
    if (firstEventId === null) return failed({ code: 'no talk found', file: sampleReport.name })
    rememberSample(journal.db, firstEventId)
    return done({ eventId: firstEventId })
  })
}

/** What the importer would only propose is accepted here, but for the bullets: nobody asked for those as tags. */
function withTags(imported: Imported): Imported {
  const tagged = ({ talks, ...event }: Imported['events'][number]) => ({
    ...event,
    talks: talks.map((talk) => ({
      ...talk,
      tags: [
        ...talk.tags,
        ...talk.proposedTags.filter(({ why }) => why !== 'bullet').map(({ path }) => path),
      ],
    })),
  })
  return { ...imported, events: imported.events.map(tagged) }
}

/** Takes the sample out for good, with the people and tags that nothing else needs; one step of undo brings it back. */
export function removeSample(library: Library): Result<null> {
  const event = sampleEvent(library)
  if (!event) return done(null)
  return act(library, 'sample.remove', event.title, (journal) => {
    const evening = select(journal.db, talks, 'event_id = ?', event.id)
    for (const talk of evening) {
      const theirs = 'talk_id = ?'
      removeWith(journal, talks, talk.id, { items: theirs, links: theirs, marks: theirs, files: theirs })
    }
    removeWith(journal, events, event.id, { links: 'event_id = ?', files: 'event_id = ?' })
    for (const { speakerId } of evening.flatMap((talk) => talk.speakers))
      removeUnused(journal, 'speaker', speakerId)
    for (const tag of evening.flatMap((talk) => talk.tags)) removeUnused(journal, 'tag', tag)
    return done(null)
  })
}

function removeUnused(journal: Journal, kind: 'speaker' | 'tag', id: string): void {
  const [subject, table] =
    kind === 'speaker' ? ([speakers, 'talk_speaker'] as const) : ([tags, 'talk_tag'] as const)
  const uses = count(journal.db, `SELECT count(*) AS count FROM ${table} WHERE ${kind}_id = ?`, id)
  if (uses === 0 && (kind === 'speaker' ? find(journal.db, speakers, id) : find(journal.db, tags, id)))
    journal.remove(subject, id)
}
