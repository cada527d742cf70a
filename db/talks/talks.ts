import { z } from 'zod'
import { attachmentsOf } from '../attachments/attachments.ts'
import { sha256 } from '../history/hash.ts'
import type { Fields, Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, has, select } from '../history/records.ts'
import { events, links, marks, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import { slidesFirst } from '../links/links.ts'
import type { EventId, MarkId, Result, Talk, TalkPage } from '../model.ts'
import { done, failed, ListId, NamedSpeaker, NamedTag, TalkId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import { count } from '../page.ts'
import { distinctSpeakers, speakerOf } from '../speakers/speakers.ts'
import type { Reader } from '../sqlite.ts'
import { all, one } from '../sqlite.ts'
import { tagOf } from '../tags/tags.ts'

/** What a person can set on a talk. Speakers and tags are given by name and path. */
export type TalkFields = Fields<
  Pick<
    Talk,
    'title' | 'eventId' | 'kind' | 'minutes' | 'startsAt' | 'abstract' | 'status' | 'stars' | 'isPrivate'
  > & {
    readonly speakers: readonly string[]
    readonly tags: readonly string[]
  }
>

export function talkPage({ reader }: Library, id: TalkId): Result<TalkPage> {
  const talk = find(reader, talks, id)
  if (!talk) return failed({ code: 'not found', kind: 'talk', id })
  const event = talk.eventId && find(reader, events, talk.eventId)
  return done({
    talk,
    event: event && { id: event.id, title: event.title, startsOn: event.startsOn },
    speakers: speakersOf(reader, id),
    tags: tagsOf(reader, id),
    links: slidesFirst(select(reader, links, 'talk_id = ? AND deleted_at IS NULL ORDER BY position', id)),
    marks: select(reader, marks, 'talk_id = ? ORDER BY origin, position', id),
    attachments: attachmentsOf(reader, { kind: 'talk', id }).map(({ text: _, ...attachment }) => attachment),
    lists: listsWith(reader, id),
    ...neighbours(reader, talk),
  })
}

const speakersOf = (db: Reader, talk: TalkId) =>
  all(
    db,
    NamedSpeaker,
    `SELECT s.id, s.name, ts.printed FROM talk_speaker ts JOIN speaker s ON s.id = ts.speaker_id
     WHERE ts.talk_id = ? ORDER BY ts.position`,
    talk,
  )

const tagsOf = (db: Reader, talk: TalkId) =>
  all(
    db,
    NamedTag,
    `SELECT g.id, g.path, g.colour FROM talk_tag tt JOIN tag g ON g.id = tt.tag_id
     WHERE tt.talk_id = ? AND g.deleted_at IS NULL ORDER BY tt.position`,
    talk,
  )

const listsWith = (db: Reader, talk: TalkId) =>
  all(
    db,
    z.strictObject({ id: ListId, title: z.string() }),
    `SELECT DISTINCT l.id, l.title FROM list_item i JOIN list l ON l.id = i.list_id
     WHERE i.talk_id = ? AND l.deleted_at IS NULL ORDER BY l.title`,
    talk,
  )

function neighbours(db: Reader, { eventId, position }: Talk): Pick<TalkPage, 'previous' | 'next'> {
  if (eventId === null) return { previous: null, next: null }
  const of = (condition: string) =>
    one(
      db,
      z.object({ id: TalkId }),
      `SELECT id FROM talk WHERE event_id = ? AND deleted_at IS NULL AND ${condition} LIMIT 1`,
      eventId,
      position,
    )?.id ?? null
  return { previous: of('position < ? ORDER BY position DESC'), next: of('position > ? ORDER BY position') }
}

/** The place behind the last talk of an event. */
export const nextPosition = (db: Reader, eventId: EventId): number =>
  count(
    db,
    'SELECT coalesce(max(position), 0) AS count FROM talk WHERE event_id = ? AND deleted_at IS NULL',
    eventId,
  ) + 1

export function createTalk(library: Library, fields: TalkFields & { readonly title: string }): Result<Talk> {
  return act(library, 'talks.create', fields.title, (journal) => addTalk(journal, fields))
}

/** A new talk within an action that does more. */
export function addTalk(
  journal: Journal,
  { speakers = [], tags = [], ...given }: TalkFields & { title: string },
): Result<Talk> {
  const eventId = given.eventId ?? null
  if (eventId !== null && !has(journal.db, events, eventId)) {
    return failed({ code: 'not found', kind: 'event', id: eventId })
  }
  const record: Talk = {
    id: newId(TalkId),
    eventId,
    position: eventId === null ? 0 : nextPosition(journal.db, eventId),
    title: given.title,
    kind: given.kind ?? 'talk',
    minutes: given.minutes ?? null,
    startsOn: null,
    startsAt: given.startsAt ?? null,
    abstract: given.abstract ?? '',
    note: '',
    noteHash: sha256(''),
    status: given.status ?? 'attended',
    stars: given.stars ?? 0,
    isPrivate: given.isPrivate ?? false,
    ...namesToIds(journal, { speakers, tags }),
    ...bornAt(journal.now),
  }
  return done(journal.create(talks, record))
}

export function updateTalk(
  library: Library,
  { id, fields }: { id: TalkId; fields: TalkFields },
): Result<Talk> {
  const talk = find(library.reader, talks, id)
  if (!talk) return failed({ code: 'not found', kind: 'talk', id })
  return act(library, 'talks.update', talk.title, (journal) => {
    const { speakers, tags, ...given } = fields
    const moves = given.eventId !== undefined && given.eventId !== talk.eventId
    const position = moves && given.eventId ? nextPosition(journal.db, given.eventId) : 0
    return done(
      journal.update(talks, id, {
        ...given,
        ...(moves ? { position } : {}),
        ...(speakers ? { speakers: namesToIds(journal, { speakers, tags: [] }).speakers } : {}),
        ...(tags ? { tags: namesToIds(journal, { speakers: [], tags }).tags } : {}),
      }),
    )
  })
}

function namesToIds(journal: Journal, given: { speakers: readonly string[]; tags: readonly string[] }) {
  return {
    speakers: distinctSpeakers(given.speakers.map((printed) => speakerOf(journal, { printed }).speaker)),
    tags: [...new Set(given.tags.map((path) => tagOf(journal, path).id))],
  }
}

/** A quoted phrase is no longer a mark; the note keeps it. */
export function removeMark(library: Library, id: MarkId): Result<null> {
  const mark = find(library.reader, marks, id)
  if (mark?.origin !== 'quoted') return failed({ code: 'not found', kind: 'mark', id })
  return act(library, 'marks.remove', mark.text, (journal) => {
    journal.remove(marks, id)
    return done(null)
  })
}
