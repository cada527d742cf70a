import { leavingNote } from '../export/own-files.ts'
import { sha256 } from '../history/hash.ts'
import type { Journal } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { listItems, lists, talks } from '../history/subjects.ts'
import type { ImportedList, ImportedListItem, LinkId, List, ListItem, Talk, TalkId } from '../model.ts'
import { blankList, ListId, ListItemId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import { contentOfTalk } from './content.ts'
import { saveLink } from './save-additions.ts'
import type { SaveContext } from './save-context.ts'
import { report } from './save-context.ts'
import { saveEvent } from './save-event.ts'
import { freeKey, rememberSource, sourcesOf } from './save-sources.ts'
import { isIdentified, ownTalk } from './save-standing.ts'
import type { Place } from './save-talk.ts'
import { saveTalk } from './save-talk.ts'

type TalkItem = Extract<ImportedListItem, { kind: 'talk' }>

/** An item as the list holds it, once its link or talk is in the library. */
type Placed = Pick<ListItem, 'kind' | 'talkId' | 'linkId' | 'heading' | 'why' | 'isRead'>

/** @param saved  the link or talk of the item; both `null` for a heading */
function placed(
  item: ImportedListItem,
  saved: { readonly linkId: LinkId | null; readonly talkId: TalkId | null },
): Placed {
  if (item.kind === 'heading')
    return {
      kind: 'heading',
      linkId: null,
      talkId: null,
      heading: item.heading,
      why: item.why,
      isRead: false,
    }
  const { why, isRead } = item
  const tags = item.kind === 'link' ? item.link.tags.map((tag) => `#${tag.replaceAll(/\s+/gu, '-')}`) : []
  // A link has no tags of its own: what it was tagged with says why it was kept.
  return {
    kind: item.kind,
    ...saved,
    heading: '',
    why: [why, tags.join(' ')].filter(Boolean).join('\n'),
    isRead,
  }
}

/**
 * Saves a list. One that the library has already gets what is new in the source, behind what it follows there; nothing
 * is taken out of it.
 */
export function saveList(context: SaveContext, imported: ImportedList): void {
  const { journal, origin } = context
  const { saved } = context.outcome
  const key = imported.key ?? ''
  const content = sha256(JSON.stringify([imported.title, imported.introduction, imported.items.map(wordsOf)]))
  const rows = sourcesOf(journal.db, 'list', key)
  const known = rows
    .filter((row) => row.content === content || row.file === origin.file || isIdentified(row.key, origin))
    .map((row) => ({ row, list: livingList(journal, row.record) }))
    .find(({ list }) => list !== null)
  const list = known?.list ?? ownList(journal, key)
  if (known?.row.content === content) {
    saved.unchanged += 1
    return
  }
  const places = new Map<string | null, Place>()
  const items = imported.items.flatMap((item): Placed[] => {
    const linkId = item.kind === 'link' ? saveLink(context, item.link, null) : null
    if (item.kind === 'link' && linkId === null) return []
    if (item.kind !== 'talk') return [placed(item, { linkId, talkId: null })]
    const place = placeOf(context, item, places)
    const kept = besideOwnNote(context, item, place)
    return [placed(kept, { linkId, talkId: saveTalk(context, kept.talk, place).id })]
  })
  if (list) saved[completeList(journal, list.id, items) > 0 ? 'updated' : 'unchanged'] += 1
  else saved.lists += 1
  rememberSource(journal.db, 'list', {
    key: known?.row.key ?? freeKey(key, rows),
    record: list?.id ?? newList(context, imported, items).id,
    file: origin.file,
    content,
    leftAs: '',
    foundAs: '',
  })
}

/** The event of a talk on the list, saved with the first of its talks. */
function placeOf(context: SaveContext, { event }: TalkItem, places: Map<string | null, Place>): Place | null {
  if (event === null) return null
  const known = places.get(event.key)
  if (known) return known
  const place = { id: saveEvent(context, event, null).id, zone: event.timeZone }
  places.set(event.key, place)
  return place
}

/**
 * Somebody else's note on a talk that one has noted oneself stands behind the reason on the list: the talk keeps one's
 * own, and nothing is lost of either.
 */
function besideOwnNote({ journal }: SaveContext, item: TalkItem, place: Place | null): TalkItem {
  const { talk, why } = item
  const own = ownTalk(journal.db, talk.key ?? '') ?? talkOfEvent(journal, talk.title, place)
  if (own === null || own.note === '' || talk.note === '' || isOwn(own.note, talk.note)) return item
  const plain = { ...talk, note: '' }
  const reason = [why, talk.note].filter((text) => text !== '').join('\n\n')
  return { ...item, talk: { ...plain, content: contentOfTalk(plain) }, why: reason }
}

/** One's own note comes back as it had left. */
const isOwn = (note: string, told: string) => note === told || leavingNote(note) === told

function talkOfEvent({ db }: Journal, title: string, place: Place | null): Talk | null {
  if (place === null) return null
  const [found] = select(db, talks, 'event_id = ? AND title = ? AND deleted_at IS NULL', place.id, title)
  return found ?? null
}

/** What makes an item another one than last time. */
function wordsOf(item: ImportedListItem): unknown {
  if (item.kind === 'heading') return [item.heading, item.why]
  return item.kind === 'link' ? [item.link.url, item.why, item.link.tags] : [item.talk.content, item.why]
}

function newList(context: SaveContext, imported: ImportedList, items: readonly Placed[]): List {
  const { journal, options } = context
  const { title, introduction, cover: picture } = imported
  const cover = (picture && options.receiveCover?.(picture)) ?? null
  if (picture && cover === null)
    report(context, { line: null, field: 'cover', reason: 'attachment missing', text: picture.alt })
  const list = journal.create(lists, {
    ...blankList,
    id: newId(ListId),
    title,
    introduction,
    cover,
    coverAlt: (cover && picture?.alt) ?? '',
    ...bornAt(journal.now),
  })
  for (const [position, item] of items.entries()) {
    journal.create(listItems, { id: newId(ListItemId), listId: list.id, position, ...item })
  }
  return list
}

/**
 * Puts items that a list does not have yet behind those they follow in the source. What a person has taken out of the
 * list and the source still has does come back: the list cannot tell it from what is new.
 *
 * @returns how many were put in
 */
function completeList(journal: Journal, listId: ListId, items: readonly Placed[]): number {
  const present = select(journal.db, listItems, 'list_id = ? ORDER BY position', listId)
  const nameOf = ({ kind, linkId, talkId, heading }: Placed) => `${kind} ${linkId ?? talkId ?? heading}`
  const names = new Set(present.map(nameOf))
  const order: { readonly known: ListItem | null; readonly item: Placed }[] = present.map((known) => ({
    known,
    item: known,
  }))
  let at = 0
  for (const item of items) {
    const name = nameOf(item)
    const place = order.findIndex((one) => nameOf(one.item) === name)
    if (place !== -1) at = place + 1
    else if (!names.has(name)) {
      order.splice(at, 0, { known: null, item })
      names.add(name)
      at += 1
    }
  }
  for (const [position, { known, item }] of order.entries()) {
    if (known) journal.update(listItems, known.id, { position })
    else journal.create(listItems, { id: newId(ListItemId), listId, position, ...item })
  }
  return order.length - present.length
}

/** One's own list, come back from somebody who has added to it: its key there is the id it has here. */
function ownList(journal: Journal, key: string): List | null {
  const id = ListId.safeParse(key.slice(key.lastIndexOf(':') + 1)).data
  return id === undefined ? null : livingList(journal, id)
}

/** The list of that id, unless it is gone or in the trash. */
function livingList(journal: Journal, id: string): List | null {
  const list = find(journal.db, lists, id)
  return list?.deletedAt === null ? list : null
}
