import { z } from 'zod'
import type { Fields, Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { speakers, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Result, Speaker, SpeakerPage, SpeakerRow, TalkSpeaker } from '../model.ts'
import { done, failed, SpeakerId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import type { Page, PageRequest } from '../page.ts'
import { count, likePattern } from '../page.ts'
import type { Reader } from '../sqlite.ts'
import { all, one } from '../sqlite.ts'
import { talksInTrash } from '../talks/in-trash.ts'
import { talkRows } from '../talks/talk-rows.ts'
import { learnNames } from './learn-names.ts'
import { nameOfPrinted } from './speaker-name.ts'

const Row = z.object({
  id: SpeakerId,
  name: z.string(),
  reading: z.string().nullable(),
  affiliation: z.string().nullable(),
  talks: z.int(),
})

/** Everybody, in the order of their readings. */
export function speakersPage({ reader }: Library, { filter, offset, limit }: PageRequest): Page<SpeakerRow> {
  const pattern = likePattern(filter)
  const where = `deleted_at IS NULL AND (name LIKE ? ESCAPE '\\' OR reading LIKE ? ESCAPE '\\'
    OR handles LIKE ? ESCAPE '\\' OR spellings LIKE ? ESCAPE '\\')`
  const values = [pattern, pattern, pattern, pattern]
  const rows = all(
    reader,
    Row,
    `SELECT id, name, reading, affiliation, (
       SELECT count(*) FROM talk_speaker WHERE speaker_id = speaker.id AND talk_id NOT IN (${talksInTrash})) AS talks
     FROM speaker WHERE ${where} ORDER BY coalesce(reading, name), n LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  )
  return { total: count(reader, `SELECT count(*) AS count FROM speaker WHERE ${where}`, ...values), rows }
}

export function speakerPage({ reader }: Library, id: SpeakerId): Result<SpeakerPage> {
  const speaker = find(reader, speakers, id)
  if (!speaker) return failed({ code: 'not found', kind: 'speaker', id })
  const condition = `t.id IN (SELECT talk_id FROM talk_speaker WHERE speaker_id = ?) AND t.deleted_at IS NULL
    ORDER BY e.sorts_on DESC, t.position`
  return done({ speaker, talks: talkRows(reader, condition, id) })
}

export function updateSpeaker(
  library: Library,
  {
    id,
    fields,
  }: { id: SpeakerId; fields: Fields<Pick<Speaker, 'name' | 'reading' | 'affiliation' | 'handles'>> },
): Result<Speaker> {
  const speaker = find(library.reader, speakers, id)
  if (!speaker) return failed({ code: 'not found', kind: 'speaker', id })
  return act(library, 'speakers.update', speaker.name, (journal) =>
    done(journal.update(speakers, id, fields)),
  )
}

/** Two records turn out to be one person: `into` takes the talks, and the names of `from` stay findable. */
export function mergeSpeakers(
  library: Library,
  { from, into }: { from: SpeakerId; into: SpeakerId },
): Result<Speaker> {
  const [source, target] = [find(library.reader, speakers, from), find(library.reader, speakers, into)]
  if (!source) return failed({ code: 'not found', kind: 'speaker', id: from })
  if (!target) return failed({ code: 'not found', kind: 'speaker', id: into })
  if (from === into) return done(target)
  return act(library, 'speakers.merge', source.name, (journal) => {
    const theirs = 'id IN (SELECT talk_id FROM talk_speaker WHERE speaker_id = ?)'
    for (const talk of select(journal.db, talks, theirs, from)) {
      const merged = talk.speakers.map((one) => (one.speakerId === from ? { ...one, speakerId: into } : one))
      journal.update(talks, talk.id, { speakers: distinctSpeakers(merged) })
    }
    journal.update(speakers, from, { deletedAt: journal.now })
    return done(learnNames(journal, target, source))
  })
}

/** Each person once, at their first place. */
export const distinctSpeakers = (list: readonly TalkSpeaker[]): TalkSpeaker[] =>
  list.filter((one, index) => list.findIndex((other) => other.speakerId === one.speakerId) === index)

const Found = z.object({ id: SpeakerId })

function knownSpeaker(db: Reader, name: string): SpeakerId | null {
  for (const spelling of new Set([name, name.normalize('NFKC')])) {
    const byName = 'SELECT id FROM speaker WHERE name = ? AND deleted_at IS NULL ORDER BY n LIMIT 1'
    const bySpelling = `SELECT s.id FROM speaker s, json_each(s.spellings) spelling
      WHERE s.spellings <> '[]' AND s.deleted_at IS NULL AND spelling.value = ? LIMIT 1`
    const found = one(db, Found, byName, spelling) ?? one(db, Found, bySpelling, spelling)
    if (found) return found.id
  }
  return null
}

/** What a programme, a report or a person says of a speaker. */
export interface PrintedSpeaker {
  readonly printed: string
  readonly name?: string
  readonly affiliation?: string | null
  readonly handle?: string | null
}

/** The person of that name, made where the library knows none. Namesakes are one until somebody tells them apart. */
export function speakerOf(journal: Journal, given: PrintedSpeaker): { speaker: TalkSpeaker; isNew: boolean } {
  const { printed, name = nameOfPrinted(printed), affiliation = null, handle = null } = given
  const known = knownSpeaker(journal.db, name)
  const id = known ?? newId(SpeakerId)
  if (known === null) {
    const handles = handle === null ? [] : [handle]
    const record = { id, name, reading: null, affiliation, handles, spellings: [], ...bornAt(journal.now) }
    journal.create(speakers, record)
  }
  return { speaker: { speakerId: id, printed }, isNew: known === null }
}
