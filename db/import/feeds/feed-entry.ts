import type { ImportedLink, ImportedList, ImportedListItem, ImportedTalk, PartialDate } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import { blockLines } from '../html-lines.ts'
import { passageTree } from '../html-tree.ts'
import { toLink } from '../links.ts'
import { slidesFirst } from '../programmes/addresses.ts'
import type { FieldReader, Place } from '../programmes/field-reader.ts'
import { givenTags } from '../programmes/given-tags.ts'

/** What a feed says of one of its entries, in whatever of the formats. */
export interface FeedEntry {
  /** The feed's own identity of it: guid, id, `rdf:about`. */
  readonly key: string | null
  /** As a reader should see it; empty where there is none. */
  readonly title: string
  readonly authors: readonly string[]
  readonly publishedOn: PartialDate | null
  readonly tags: readonly string[]
  /** The page first, then what comes with it. */
  readonly addresses: readonly FeedAddress[]
  /** What the entry says, as HTML. */
  readonly html: string
  readonly place: Place
}

export interface FeedAddress {
  readonly url: string
  readonly title: string
  /** `video/mp4`; empty where the feed does not say. */
  readonly mediaType: string
}

/**
 * A feed as a reading list: each entry is an article with its authors, day, tags and text, so that it is found by any
 * of its words. What leads to slides or a recording is a talk. The text is the feed's and not the reader's own, so it
 * is the abstract and never the note.
 */
export function listOfEntries(
  feed: { readonly key: string | null; readonly title: string; readonly introduction: string },
  entries: readonly FeedEntry[],
  read: FieldReader,
): ImportedList {
  const items = entries.map(
    (entry): ImportedListItem => ({
      kind: 'talk',
      talk: talkOf(entry, read),
      event: null,
      why: '',
      isRead: false,
    }),
  )
  return { ...feed, items }
}

function talkOf(entry: FeedEntry, read: FieldReader): ImportedTalk {
  const { key, authors, publishedOn, tags, addresses, place } = entry
  const lines = blockLines(passageTree(entry.html), { firstNumber: 1, isFurniture: () => false })
  const text = lines.map((line) => line.text).join('\n')
  const given = addresses.flatMap((address) => linkOf(address, read, place))
  const links = distinctLinks([
    ...given,
    ...lines.flatMap((line) => line.links.map((link) => ({ ...link, line: null }))),
  ])
  const title = entry.title || firstSentence(text) || nameOf(given[0]) || key || '?'
  const isTalk = given.some(({ kind }) => kind === 'slides' || kind === 'video')
  return {
    ...blankTalk(/\S/u.test(title) ? title : '?'),
    key,
    kind: isTalk ? 'talk' : 'article',
    speakers: [...new Set(authors)]
      .filter((name) => /\S/u.test(name))
      .map((name) => ({ name, printed: name, affiliation: null, handle: null })),
    startsOn: publishedOn,
    abstract: text,
    tags: givenTags(tags),
    links: slidesFirst(links),
    source: place.lines && { heading: place.lines.from, bodyFrom: null, bodyTo: null },
  }
}

function linkOf({ url, title, mediaType }: FeedAddress, read: FieldReader, place: Place): ImportedLink[] {
  const trimmed = url.trim()
  if (trimmed === '') return []
  const link = toLink(trimmed, title.trim(), place.lines?.from ?? null)
  if (link === null) {
    read.problem('link refused', place, null, trimmed)
    return []
  }
  const isRecording = /^(?:video|audio)\//iu.test(mediaType)
  return [isRecording ? { ...link, kind: 'video' } : link]
}

const distinctLinks = (links: readonly ImportedLink[]): ImportedLink[] => {
  const byUrl = new Map<string, ImportedLink>()
  for (const link of links) if (!byUrl.has(link.url)) byUrl.set(link.url, link)
  return [...byUrl.values()]
}

/** What stands for a title where a feed of short notes has none. */
function firstSentence(text: string): string {
  const first = text.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line)) ?? ''
  if (first === '') return ''
  const sentence =
    /^.{1,80}?(?:[。．！？]|[.!?](?=\s|$)|$)/u.exec(first)?.[0] ?? `${[...first].slice(0, 80).join('')}…`
  return sentence.replace(/^(?:[-#>]+\s+)+/u, '').trim()
}

/** Without a title the host and the path are shown, and no title is made from them. */
function nameOf(link: ImportedLink | undefined): string {
  if (link === undefined) return ''
  const { host, pathname } = new URL(link.url)
  return `${host}${pathname}`.replace(/\/$/u, '')
}

/** The text of a piece of HTML in one line. */
export const plainTextOf = (html: string): string =>
  /[<&]/u.test(html)
    ? blockLines(passageTree(html), { firstNumber: 1, isFurniture: () => false })
        .map((line) => line.content)
        .join(' ')
    : html.replaceAll(/\s+/gu, ' ').trim()
