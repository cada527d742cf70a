import type {
  Imported,
  ImportedEvent,
  ImportedList,
  ImportedListItem,
  ImportedTalk,
  Reference,
} from '../model.ts'
import { dateText } from '../model.ts'
import { contentOfEvent, contentOfTalk } from './content.ts'

/**
 * Gives every record a key by which the same source is known again: the format's own where it has one, else what
 * tells records apart. Keys are given before a person edits the preview, so that a corrected title is no new talk.
 * Texts are compared in NFC: macOS writes file names, and what is copied from them, in NFD.
 *
 * A key that was made here has a line end in it, one of the format's own has none. Two records that would have the
 * same one are numbered. Given twice, it stays the same.
 */
export function withKeys(imported: Imported): Imported {
  const { format } = imported
  const given = new Map<string, number>()
  const distinct = (kind: string, key: string): string => {
    const name = `${kind} ${key}`
    const count = (given.get(name) ?? 0) + 1
    given.set(name, count)
    return count === 1 ? key : `${key}\n#${count}`
  }
  const keyed = (talk: ImportedTalk, owner: string): ImportedTalk => ({
    ...talk,
    content: talk.content || contentOfTalk(talk),
    key: distinct('talk', talk.key === null ? talkKey(owner, talk) : scoped(format, talk.key)),
    references: talk.references.map((reference) => scopedReference(format, reference)),
  })
  // Several talks on a list may be of one evening: it has the same key each time.
  const keyedItem = (item: ImportedListItem): ImportedListItem => {
    if (item.kind !== 'talk') return item
    const { event } = item
    const key = event && (event.key === null ? eventKey(format, event) : scoped(format, event.key))
    return {
      ...item,
      event: event && { ...event, key, content: event.content || contentOfEvent(event) },
      talk: keyed(item.talk, key ?? format),
    }
  }
  return {
    ...imported,
    events: imported.events.map((event) => {
      const key = distinct('event', event.key === null ? eventKey(format, event) : scoped(format, event.key))
      return {
        ...event,
        key,
        content: event.content || contentOfEvent(event),
        references: event.references.map((reference) => scopedReference(format, reference)),
        talks: event.talks.map((talk) => keyed(talk, key)),
      }
    }),
    talks: imported.talks.map((talk) => keyed(talk, format)),
    lists: imported.lists.map((list) => ({
      ...list,
      key: distinct('list', list.key === null ? listKey(format, list) : scoped(format, list.key)),
      items: list.items.map(keyedItem),
    })),
  }
}

/** Ids of two formats may be equal; those of one format never are. */
function scoped(format: string, key: string): string {
  if (key.includes('\n') || key.startsWith(`${format}:`)) return key
  return `${format}:${key}`
}

const scopedReference = (format: string, reference: Reference): Reference =>
  reference.to.kind === 'record'
    ? { ...reference, to: { ...reference.to, key: scoped(format, reference.to.key) } }
    : reference

const joined = (parts: readonly (string | null)[]) =>
  parts.map((part) => (part ?? '').normalize('NFC')).join('\n')

const eventKey = (format: string, { title, startsOn }: ImportedEvent) =>
  joined([format, title, startsOn && dateText(startsOn)])

const talkKey = (owner: string, { title, startsOn, speakers }: ImportedTalk) =>
  joined([owner, title, startsOn && dateText(startsOn), ...speakers.map((speaker) => speaker.name)])

const listKey = (format: string, { title }: ImportedList) => joined([format, title])
