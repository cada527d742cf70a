import { z } from 'zod'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { links, listItems, lists, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import { linkOf, slidesFirst } from '../links/links.ts'
import type { List, ListEntry, ListItem, ListPage, ListRow, NewListItem, Result } from '../model.ts'
import { blankList, done, failed, ListId, ListItemId, Moment } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import type { Reader } from '../sqlite.ts'
import { all } from '../sqlite.ts'
import { talkRows } from '../talks/talk-rows.ts'
import { foundBy } from './found-talks.ts'

const Row = z
  .object({ id: ListId, title: z.string(), items: z.int(), is_live: z.int(), updated_at: Moment })
  .transform(({ updated_at, is_live, ...row }) => ({ ...row, isLive: is_live === 1, updatedAt: updated_at }))

/** Every reading list, the one last worked on first. */
export const allLists = ({ reader }: Library): ListRow[] =>
  all(
    reader,
    Row,
    `SELECT id, title, updated_at, query IS NOT NULL AS is_live, (SELECT count(*) FROM list_item WHERE list_id = list.id) AS items
     FROM list WHERE deleted_at IS NULL ORDER BY updated_at DESC, n DESC`,
  )

export function listPage({ reader }: Library, id: ListId): Result<ListPage> {
  const list = find(reader, lists, id)
  if (!list) return failed({ code: 'not found', kind: 'list', id })
  return done(pageOf(reader, list))
}

/** The same with all that a live list finds, however much it is: for what is made of the whole list. */
export function wholeList({ reader }: Library, id: ListId): Result<ListPage> {
  const list = find(reader, lists, id)
  if (!list) return failed({ code: 'not found', kind: 'list', id })
  return done(pageOf(reader, list, Number.MAX_SAFE_INTEGER))
}

/** More than anybody reads, and as many as a page shows at once. */
const mostShown = 500

const itemsOf = (db: Reader, id: ListId) => select(db, listItems, 'list_id = ? ORDER BY position', id)

function pageOf(db: Reader, list: List, mostFound = mostShown): ListPage {
  const inList = 'SELECT talk_id FROM list_item WHERE list_id = ?'
  const rows = new Map(
    talkRows(db, `t.id IN (${inList}) AND t.deleted_at IS NULL`, list.id).map((row) => [row.id, row]),
  )
  const talkLinks = Map.groupBy(
    select(db, links, `talk_id IN (${inList}) AND deleted_at IS NULL ORDER BY position`, list.id),
    (link) => link.talkId,
  )
  const entryOf = (item: ListItem): ListEntry => ({
    item,
    talk: (item.talkId && rows.get(item.talkId)) ?? null,
    talkLinks: item.talkId ? slidesFirst(talkLinks.get(item.talkId) ?? []) : [],
    link: present(item.linkId && find(db, links, item.linkId)),
  })
  const entries = itemsOf(db, list.id).map(entryOf)
  return { list, entries, ...foundBy(db, list, mostFound) }
}

const present = <Row extends { deletedAt: string | null }>(record: Row | null): Row | null =>
  record?.deletedAt === null ? record : null

/** A list without items; with a search, a live one. */
export function createList(
  library: Library,
  { title, query = null }: { title: string; query?: string | null | undefined },
): Result<List> {
  return act(library, 'lists.create', title, (journal) =>
    done(journal.create(lists, { ...blankList, id: newId(ListId), title, query, ...bornAt(journal.now) })),
  )
}

export function updateList(
  library: Library,
  {
    id,
    fields,
  }: {
    id: ListId
    fields: {
      title?: string | undefined
      introduction?: string | undefined
      query?: string | undefined
      coverAlt?: string | undefined
    }
  },
): Result<List> {
  const list = find(library.reader, lists, id)
  if (!list) return failed({ code: 'not found', kind: 'list', id })
  return act(library, 'lists.update', list.title, (journal) => done(journal.update(lists, id, fields)))
}

/** Adds items before place `at` (0 for the top), or at the end where it is `null`. */
export function addToList(
  library: Library,
  { id, items, at }: { id: ListId; items: readonly NewListItem[]; at: number | null },
): Result<ListPage> {
  return change(library, 'lists.add', id, (journal) => {
    const before = itemsOf(journal.db, id)
    const place = Math.min(at ?? before.length, before.length)
    const added: ListItem[] = []
    for (const item of items) {
      const target = targetOf(journal, item)
      if (!target.ok) return target
      const heading = item.kind === 'heading' ? item.heading : ''
      const record = {
        id: newId(ListItemId),
        listId: id,
        position: place + added.length,
        kind: item.kind,
        heading,
      }
      added.push(journal.create(listItems, { ...record, ...target.value, why: item.why, isRead: false }))
    }
    for (const [index, item] of before.slice(place).entries()) {
      journal.update(listItems, item.id, { position: place + added.length + index })
    }
    return done(null)
  })
}

function targetOf(journal: Journal, item: NewListItem): Result<Pick<ListItem, 'talkId' | 'linkId'>> {
  if (item.kind === 'heading') return done({ talkId: null, linkId: null })
  if (item.kind === 'talk') {
    if (find(journal.db, talks, item.talkId)) return done({ talkId: item.talkId, linkId: null })
    return failed({ code: 'not found', kind: 'talk', id: item.talkId })
  }
  const link = linkOf(journal, { owner: null, url: item.url, title: item.title, kind: null })
  return link.ok ? done({ talkId: null, linkId: link.value.link.id }) : link
}

export function updateItem(
  library: Library,
  {
    id,
    fields,
  }: {
    id: ListItemId
    fields: { why?: string | undefined; heading?: string | undefined; isRead?: boolean | undefined }
  },
): Result<ListPage> {
  const item = find(library.reader, listItems, id)
  if (!item) return failed({ code: 'not found', kind: 'list item', id })
  return change(library, 'lists.item', item.listId, (journal) => {
    journal.update(listItems, id, fields)
    return done(null)
  })
}

/** Puts a list's items into the order given; items that it does not name follow in their old order. */
export function orderItems(
  library: Library,
  { id, items }: { id: ListId; items: readonly ListItemId[] },
): Result<ListPage> {
  return change(library, 'lists.order', id, (journal) => {
    const present = itemsOf(journal.db, id).map((item) => item.id)
    const named = items.filter((item) => present.includes(item))
    const wanted = [...named, ...present.filter((item) => !named.includes(item))]
    for (const [position, item] of wanted.entries()) journal.update(listItems, item, { position })
    return done(null)
  })
}

export function removeItems(
  library: Library,
  { id, items }: { id: ListId; items: readonly ListItemId[] },
): Result<ListPage> {
  return change(library, 'lists.remove', id, (journal) => {
    const present = itemsOf(journal.db, id)
    for (const item of present) if (items.includes(item.id)) journal.remove(listItems, item.id)
    const kept = present.filter((item) => !items.includes(item.id))
    for (const [position, item] of kept.entries()) journal.update(listItems, item.id, { position })
    return done(null)
  })
}

/** Changes a list's items, and says of the list that it was worked on. */
function change(
  library: Library,
  label: string,
  id: ListId,
  work: (journal: Journal) => Result<null>,
): Result<ListPage> {
  const list = find(library.reader, lists, id)
  if (!list) return failed({ code: 'not found', kind: 'list', id })
  return act(library, label, list.title, (journal) => {
    const result = work(journal)
    if (!result.ok) return result
    journal.touch(lists, id)
    return done(pageOf(journal.db, { ...list, updatedAt: journal.now }))
  })
}
