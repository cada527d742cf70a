import type { Event, LibraryRecords, Link, List, ListItem, Talk } from '../model.ts'
import { listBlock } from './markdown.ts'
import { linkParagraph, textHeading, textParagraph } from './markdown-pieces.ts'
import { markdownBlock } from './markdown-text.ts'
import type { SharedList, SharedListItem } from './shared-list.ts'
import { talkLine } from './talk-line.ts'
import type { Words } from './words.ts'
import { languageOf, words } from './words.ts'

/** All evenings with their talks and notes as one Markdown file; after them the talks of no event, and the lists. */
export function libraryMarkdown(records: LibraryRecords): string {
  const say =
    words[languageOf([...records.events, ...records.talks].map(({ title, note }) => title + note).join('\n'))]
  const shelf = shelved(records)
  const loose = shelf.talks.get(null) ?? []
  const blocks = [
    ...records.events.flatMap((event) => [
      ...eventBlocks(event, shelf, say),
      ...(shelf.talks.get(event.id) ?? []).flatMap((talk) => talkBlocks(talk, shelf, say)),
    ]),
    ...(loose.length === 0 ? [] : [textHeading(1, say.withoutEvent)]),
    ...loose.flatMap((talk) => talkBlocks(talk, shelf, say)),
    ...(records.lists.length === 0 ? [] : [textHeading(1, say.lists)]),
    ...records.lists.map((list) => listBlock(sharedList(list, shelf), 2, say)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** Records by what they belong to, so that ten thousand talks are looked through once. */
function shelved({ events, talks, tags, links, listItems }: LibraryRecords) {
  return {
    eventById: new Map<string, Event>(events.map((event) => [event.id, event])),
    talkById: new Map<string, Talk>(talks.map((talk) => [talk.id, talk])),
    linkById: new Map<string, Link>(links.map((link) => [link.id, link])),
    tagById: new Map<string, string>(tags.map((tag) => [tag.id, tag.path])),
    talks: Map.groupBy(talks, (talk): string | null => talk.eventId),
    links: Map.groupBy(links, (link): string | null => link.talkId ?? link.eventId),
    items: Map.groupBy(listItems, (item): string => item.listId),
  }
}
type Shelf = ReturnType<typeof shelved>

function eventBlocks(event: Event, { links }: Shelf, say: Words): string[] {
  const facts = [event.startsOn && say.date(event.startsOn), event.venue, event.url]
  return [
    textHeading(1, event.title),
    textParagraph(facts.filter((fact) => fact !== null && fact.trim() !== '').join(' · ')),
    linkParagraph(links.get(event.id) ?? [], say),
    markdownBlock(event.note, 1),
  ]
}

function talkBlocks(talk: Talk, { links, tagById }: Shelf, say: Words): string[] {
  const speakers = talk.speakers.map(({ printed }) => printed)
  return [
    textHeading(2, talk.title),
    textParagraph(
      talkLine({ ...talk, speakers, talkKind: talk.kind, event: null, date: null }, say).join(' · '),
    ),
    linkParagraph(links.get(talk.id) ?? [], say),
    textParagraph(talk.tags.length === 0 ? '' : say.tags(talk.tags.flatMap((id) => tagById.get(id) ?? []))),
    markdownBlock(talk.abstract, 2),
    markdownBlock(talk.note, 2),
  ]
}

function sharedList({ id, title, introduction }: List, shelf: Shelf): SharedList {
  return {
    id,
    title,
    introduction,
    items: (shelf.items.get(id) ?? []).flatMap((item) => sharedItem(item, shelf)),
  }
}

/** A talk's own notes stand above, under its evening: the list names it and says why. */
function sharedItem({ kind, heading, why, talkId, linkId }: ListItem, shelf: Shelf): SharedListItem[] {
  if (kind === 'heading') return [{ kind, title: heading, why }]
  const link = shelf.linkById.get(linkId ?? '')
  if (link !== undefined) return [{ kind: 'link', id: link.id, title: link.title, url: link.url, why }]
  const talk = shelf.talkById.get(talkId ?? '')
  if (talk === undefined) return []
  const event = shelf.eventById.get(talk.eventId ?? '')
  return [
    {
      kind: 'talk',
      id: talk.id,
      title: talk.title,
      event: event?.title ?? null,
      date: event?.startsOn ?? null,
      speakers: talk.speakers.map(({ printed }) => printed),
      talkKind: talk.kind,
      minutes: talk.minutes,
      links: shelf.links.get(talk.id) ?? [],
      tags: [],
      why,
    },
  ]
}
