import { libraryFormat, libraryFormats } from './export/formats.ts'

import { itemsOf } from './export/library-records.ts'
import { select } from './history/records.ts'
import type { Subject } from './history/subjects.ts'
import * as subject from './history/subjects.ts'
import type { Library } from './library.ts'
import type { LibraryRecords, Result } from './model.ts'
import { done, failed } from './model.ts'
import { search } from './search/search.ts'

export interface LibraryText {
  /** The whole file. */
  text: string
  /** Events, talks and lists in it. */
  items: number
}

/** The whole library, or what a search finds in it with all that belongs to that, as one file. */
export function libraryText(
  library: Library,
  { format, query }: { format: string; query: string | null },
): Result<LibraryText> {
  const writer = libraryFormat(format)
  if (!writer)
    return failed({ code: 'format unknown', format, known: libraryFormats.map(({ name }) => name) })
  const records = query === null ? everyRecord(library) : recordsFound(library, query)
  return done({ text: writer.write(records), items: itemsOf(records) })
}

const living = 'deleted_at IS NULL'
const newestEventFirst = 'sorts_on IS NULL, sorts_on DESC, n DESC'

function everyRecord({ reader }: Library): LibraryRecords {
  const inLivingTalks = `talk_id IN (SELECT id FROM talk WHERE ${living})`
  return {
    events: select(reader, subject.events, `${living} ORDER BY ${newestEventFirst}`),
    talks: select(reader, subject.talks, `${living} ORDER BY event_id, position, n`),
    speakers: select(reader, subject.speakers, `${living} ORDER BY n`),
    tags: select(reader, subject.tags, `${living} ORDER BY path`),
    links: select(reader, subject.links, `${living} ORDER BY talk_id, event_id, position, n`),
    marks: select(reader, subject.marks, `${inLivingTalks} ORDER BY talk_id, origin, position`),
    attachments: select(reader, subject.attachments, `${living} ORDER BY n`),
    lists: select(reader, subject.lists, `${living} ORDER BY n`),
    listItems: select(
      reader,
      subject.listItems,
      `list_id IN (SELECT id FROM list WHERE ${living}) ORDER BY list_id, position`,
    ),
    glossary: select(reader, subject.glossaryEntries, `${living} ORDER BY n`),
    savedSearches: select(reader, subject.savedSearches, `${living} ORDER BY n`),
  }
}

/** No search is cut at this: a library holds fewer talks. */
const everyHit = 1_000_000

function recordsFound(library: Library, query: string): LibraryRecords {
  const { reader } = library
  const found = Map.groupBy(search(reader, query, { limit: everyHit }).results, ({ kind }) => kind)
  const ids = (kind: 'talk' | 'event' | 'link' | 'list') => (found.get(kind) ?? []).map(({ id }) => id)
  /** Records of which `column` is one of `values`, in an order. */
  const where = <Row>(
    records: Subject<Row>,
    column: string,
    values: readonly (string | null)[],
    order: string,
  ) =>
    select(
      reader,
      records,
      `${column} IN (SELECT value FROM json_each(?)) ORDER BY ${order}`,
      JSON.stringify([...new Set(values)].filter((value) => value !== null)),
    )
  const present = <Row extends { deletedAt: string | null }>(rows: Row[]) =>
    rows.filter((row) => row.deletedAt === null)

  const lists = where(subject.lists, 'id', ids('list'), 'n')
  const listItems = where(subject.listItems, 'list_id', ids('list'), 'list_id, position')
  const inLists = listItems.map(({ talkId }) => talkId)
  const talks = present(where(subject.talks, 'id', [...ids('talk'), ...inLists], 'event_id, position, n'))
  const talkIds = talks.map(({ id }) => id)
  const eventIds = [...ids('event'), ...talks.map(({ eventId }) => eventId)]
  const linkIds = [...ids('link'), ...listItems.map(({ linkId }) => linkId)]
  return {
    events: present(where(subject.events, 'id', eventIds, newestEventFirst)),
    talks,
    speakers: where(
      subject.speakers,
      'id',
      talks.flatMap((talk) => talk.speakers.map(({ speakerId }) => speakerId)),
      'n',
    ),
    tags: where(
      subject.tags,
      'id',
      talks.flatMap((talk) => talk.tags),
      'path',
    ),
    links: present([
      ...where(subject.links, 'talk_id', talkIds, 'talk_id, position, n'),
      ...where(subject.links, 'event_id', eventIds, 'event_id, position, n'),
      ...where(subject.links, 'id', linkIds, 'n').filter(
        (link) => link.talkId === null && link.eventId === null,
      ),
    ]),
    marks: where(subject.marks, 'talk_id', talkIds, 'talk_id, origin, position'),
    attachments: present(where(subject.attachments, 'talk_id', talkIds, 'n')),
    lists,
    listItems,
    glossary: [],
    savedSearches: [],
  }
}
