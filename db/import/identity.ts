import type { Imported, ImportedEvent, ImportedList, ImportedTalk } from '../model.ts'
import { dateText } from '../model.ts'

/**
 * Gives every record a key by which the same source is known again: the format's own where it has one, else what
 * tells records apart. Keys are given before a person edits the preview, so that a corrected title is no new talk.
 * Texts are compared in NFC: macOS writes file names, and what is copied from them, in NFD.
 */
export function withKeys(imported: Imported): Imported {
  const { format } = imported
  return {
    ...imported,
    events: imported.events.map((event) => {
      const key = event.key ?? eventKey(format, event)
      return {
        ...event,
        key,
        talks: event.talks.map((talk) => ({ ...talk, key: talk.key ?? talkKey(key, talk) })),
      }
    }),
    talks: imported.talks.map((talk) => ({ ...talk, key: talk.key ?? talkKey(format, talk) })),
    lists: imported.lists.map((list) => ({ ...list, key: list.key ?? listKey(format, list) })),
  }
}

const joined = (parts: readonly (string | null)[]) =>
  parts.map((part) => (part ?? '').normalize('NFC')).join('\n')

const eventKey = (format: string, { title, startsOn }: ImportedEvent) =>
  joined([format, title, startsOn && dateText(startsOn)])

const talkKey = (owner: string, { title, startsOn, speakers }: ImportedTalk) =>
  joined([owner, title, startsOn && dateText(startsOn), ...speakers.map((speaker) => speaker.name)])

const listKey = (format: string, { title }: ImportedList) => joined([format, title])
