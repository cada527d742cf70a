import { z } from 'zod'
import { eventPage } from '../events/events.ts'
import { find } from '../history/records.ts'
import { lists } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import { allLists, wholeList } from '../lists/lists.ts'
import type { EventId, Result } from '../model.ts'
import {
  done,
  Event,
  EventPage,
  failed,
  Link,
  List,
  ListEntry,
  ListId,
  ListItem,
  ListPage,
  NamedSpeaker,
  NamedTag,
  Talk,
  TalkId,
  TalkPage,
} from '../model.ts'
import { talkPage } from '../talks/talks.ts'

// A record with all that belongs to it, in one flat object: what a script picks its fields from.

const { talk: _, speakers: __, tags: ___, ...besideTalk } = TalkPage.shape

/** A talk with its event, people, tags, links and marks by name. */
export const ShownTalk = Talk.extend({
  ...besideTalk,
  speakers: z.array(NamedSpeaker),
  tags: z.array(NamedTag),
})
export type ShownTalk = z.output<typeof ShownTalk>

export const ShownEvent = Event.extend({ talks: EventPage.shape.talks, links: z.array(Link) })
export type ShownEvent = z.output<typeof ShownEvent>

export const ShownList = List.extend({
  items: z.array(ListItem.extend(ListEntry.omit({ item: true }).shape)),
  found: ListPage.shape.found,
})
export type ShownList = z.output<typeof ShownList>

export function shownTalk(library: Library, id: TalkId): Result<ShownTalk> {
  const page = talkPage(library, id)
  if (!page.ok) return page
  const { talk, ...beside } = page.value
  return done({ ...talk, ...beside })
}

export function shownEvent(library: Library, id: EventId): Result<ShownEvent> {
  const page = eventPage(library, id)
  if (!page.ok) return page
  const { event, ...beside } = page.value
  return done({ ...event, ...beside })
}

export const shownList = ({ list, entries, found }: ListPage): ShownList => ({
  ...list,
  found,
  items: entries.map(({ item, ...beside }) => ({ ...item, ...beside })),
})

/** A reading list by its id or, as people name it, by its title. */
export function listNamed(library: Library, typed: string): Result<ListPage> {
  const id = ListId.safeParse(typed).data
  const list = id === undefined ? null : find(library.reader, lists, id)
  const found = list?.id ?? allLists(library).find(({ title }) => title === typed)?.id
  return found === undefined
    ? failed({ code: 'not found', kind: 'list', id: typed })
    : wholeList(library, found)
}

export function talkId(typed: string): Result<TalkId> {
  const id = TalkId.safeParse(typed).data
  return id === undefined ? failed({ code: 'not found', kind: 'talk', id: typed }) : done(id)
}
