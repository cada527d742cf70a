import { z } from 'zod'
import type { Reader } from '../sqlite.ts'
import { daysOf } from './days.ts'
import type { Document } from './document.ts'
import { AttachmentRow, bits, LinkRow, texts, things } from './document.ts'
import { query } from './statement.ts'

/** A talk with all that belongs to it, as the search sees it; `null` when it is gone or in the trash. */
export function talkDocument(library: Reader, id: string): Document | null {
  const talk = talkById.get(library, id)
  if (!talk) return null
  const speakers = speakersOfTalk.all(library, id)
  const tags = tagsOfTalk.all(library, id).map((tag) => tag.path)
  const links = linksOfTalk.all(library, id)
  const attachments = talk.has_attachments ? attachmentsOfTalk.all(library, id) : []
  const marks = talk.has_marks ? marksOfTalk.all(library, id) : []
  const reasons = talk.has_reasons ? reasonsForTalk.all(library, id) : []
  const date = talk.starts_on ?? talk.starts_at?.slice(0, 10) ?? null
  return {
    kind: 'talk',
    id,
    title: talk.title,
    eventId: talk.event_id,
    eventTitle: talk.event_title,
    date,
    ...daysOf(date),
    talkKind: talk.kind,
    status: talk.status,
    stars: talk.stars,
    isPrivate: talk.is_private === 1,
    has:
      bits(links, attachments) |
      marks.reduce((all, mark) => all | markBit(mark.kind), 0) |
      (talk.note.trim() === '' ? 0 : things.note) |
      (talk.abstract.trim() === '' ? 0 : things.abstract) |
      (reasons.length === 0 ? 0 : things.list),
    speakers: speakers.map((speaker) => speaker.name),
    fields: {
      title: [talk.title],
      speakers: [...new Set(speakers.flatMap(spellingsOfSpeaker))],
      tags,
      // A mark stands in the note already, unless it was quoted from a text that has since been rewritten.
      note: [
        talk.note,
        talk.abstract,
        ...missingFrom(talk.note, marks),
        ...reasons.map((reason) => reason.why),
      ],
      event: texts(talk.event_title, talk.series, talk.venue, talk.hashtag),
      links: links.flatMap(({ title, url }) => [title, url]),
      attachment: attachments.flatMap(({ name, text }) => [name, text]),
    },
  }
}

const talkById = query(
  z.object({
    title: z.string(),
    kind: z.string(),
    abstract: z.string(),
    note: z.string(),
    status: z.string(),
    stars: z.int(),
    is_private: z.int(),
    starts_at: z.string().nullable(),
    event_id: z.string().nullable(),
    event_title: z.string().nullable(),
    series: z.string().nullable(),
    venue: z.string().nullable(),
    hashtag: z.string().nullable(),
    starts_on: z.string().nullable(),
    has_attachments: z.int(),
    has_marks: z.int(),
    has_reasons: z.int(),
  }),
  // Most talks have none of the last three: asking for all at once saves three questions for each of fifty results.
  `SELECT talk.title, talk.kind, talk.abstract, talk.note, talk.status, talk.stars, talk.is_private, talk.starts_at,
     talk.event_id, event.title AS event_title, event.series, event.venue, event.hashtag, event.starts_on,
     EXISTS (SELECT 1 FROM attachment WHERE talk_id = talk.id AND deleted_at IS NULL) AS has_attachments,
     EXISTS (SELECT 1 FROM mark WHERE talk_id = talk.id) AS has_marks,
     EXISTS (SELECT 1 FROM list_item WHERE talk_id = talk.id) AS has_reasons
   FROM talk LEFT JOIN event ON event.id = talk.event_id
   WHERE talk.id = ? AND talk.deleted_at IS NULL`,
)

const speakersOfTalk = query(
  z.object({
    printed: z.string(),
    name: z.string(),
    reading: z.string().nullable(),
    affiliation: z.string().nullable(),
    handles: z.string(),
    spellings: z.string(),
  }),
  `SELECT talk_speaker.printed, speaker.name, speaker.reading, speaker.affiliation, speaker.handles, speaker.spellings
   FROM talk_speaker JOIN speaker ON speaker.id = talk_speaker.speaker_id
   WHERE talk_speaker.talk_id = ? ORDER BY talk_speaker.position`,
)

const tagsOfTalk = query(
  z.object({ path: z.string() }),
  `SELECT tag.path FROM talk_tag JOIN tag ON tag.id = talk_tag.tag_id
   WHERE talk_tag.talk_id = ? AND tag.deleted_at IS NULL ORDER BY talk_tag.position`,
)

const linksOfTalk = query(
  LinkRow,
  'SELECT url, title, kind FROM link WHERE talk_id = ? AND deleted_at IS NULL ORDER BY position',
)

const attachmentsOfTalk = query(
  AttachmentRow,
  'SELECT name, media_type, text FROM attachment WHERE talk_id = ? AND deleted_at IS NULL ORDER BY n',
)
const marksOfTalk = query(
  z.object({ kind: z.string(), text: z.string(), origin: z.string() }),
  'SELECT kind, text, origin FROM mark WHERE talk_id = ? ORDER BY origin, position',
)

const reasonsForTalk = query(
  z.object({ why: z.string() }),
  `SELECT list_item.why FROM list_item JOIN list ON list.id = list_item.list_id
   WHERE list_item.talk_id = ? AND list.deleted_at IS NULL ORDER BY list_item.n`,
)
const Names = z.array(z.string())

// Nearly every speaker has none, and a result is to be shown within microseconds.
function namesIn(json: string): string[] {
  return json === '[]' ? [] : Names.parse(JSON.parse(json))
}

function spellingsOfSpeaker(speaker: {
  printed: string
  name: string
  reading: string | null
  affiliation: string | null
  handles: string
  spellings: string
}): string[] {
  return [
    speaker.name,
    ...texts(speaker.reading, speaker.affiliation),
    ...namesIn(speaker.handles),
    ...namesIn(speaker.spellings),
    speaker.printed,
  ]
}

function missingFrom(note: string, marks: readonly { text: string; origin: string }[]): string[] {
  return marks
    .filter((mark) => mark.origin === 'quoted' && !note.includes(mark.text))
    .map((mark) => mark.text)
}

function markBit(kind: string): number {
  switch (kind) {
    case 'key message':
    case 'question':
    case 'to try':
    case 'quote':
      return things.mark | things[kind]
    case 'photo':
      return things.mark | things['photo mark']
    default:
      return things.mark
  }
}
