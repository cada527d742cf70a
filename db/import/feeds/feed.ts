import type { Imported } from '../../model.ts'
import { dayIn } from '../bookmarks/printed-day.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { XmlElement } from '../xml-tree.ts'
import {
  child,
  childrenNamed,
  childrenOf,
  childText,
  markupOf,
  ownText,
  readXml,
  tellFaults,
} from '../xml-tree.ts'
import type { FeedAddress, FeedEntry } from './feed-entry.ts'
import { listOfEntries, plainTextOf } from './feed-entry.ts'

/** By the root element, behind what may stand before it. */
const isFeed = (sample: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,500}\?>\s*|<!--[\s\S]{0,3000}?-->\s*|<!doctype[^>]{0,500}>\s*)*<(?:rss|(?:\w{1,20}:)?feed|rdf:RDF)[\s>]/iu.test(
    sample,
  )

/**
 * Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0 as one reading list with the feed's title (`feed-entry.ts`). Real
 * feeds are not always well-formed: what can be read is read, and the faults are told.
 *
 * Our own reading and not feedsmith's, which keeps no line numbers and gives nothing at all for a feed that is cut off.
 */
function readFeed(source: Source, format: string): Imported {
  const tree = readXml(source.text)
  const read = new FieldReader(source.file)
  tellFaults(tree, read)
  const nothing = nothingFrom(source, format)
  const [root] = tree.roots
  if (!root) return { ...nothing, problems: [...nothing.problems, ...read.problems] }
  const feed = root.name === 'feed' ? atomFeed(root, read) : rssFeed(root, read)
  const title = feed.title || fileStem(source.file)
  const list = listOfEntries({ key: feed.key, title, introduction: feed.about }, feed.entries, read)
  if (list.items.length === 0) read.problem('record not understood', at(root.from), root.name, feed.title)
  return {
    ...nothing,
    document: { ...nothing.document, title, url: feed.url },
    lists: list.items.length === 0 ? [] : [list],
    problems: [...nothing.problems, ...read.problems],
  }
}

const at = (line: number) => ({ lines: { from: line, to: line } })
const placeOf = ({ from, to }: XmlElement) => ({ lines: { from, to } })

interface Feed {
  readonly key: string | null
  readonly title: string
  readonly about: string
  readonly url: string | null
  readonly entries: readonly FeedEntry[]
}

function atomFeed(root: XmlElement, read: FieldReader): Feed {
  const base = root.attributes.get('xml:base') ?? null
  const url = atomAddresses(root, base)[0]?.url ?? null
  return {
    key: childText(root, 'id') || url,
    title: atomTitle(root, 'title'),
    about: atomTitle(root, 'subtitle') || atomTitle(root, 'tagline'),
    url,
    entries: childrenNamed(root, 'entry').map((entry) => atomEntry(entry, base, read)),
  }
}

function atomEntry(entry: XmlElement, feedBase: string | null, read: FieldReader): FeedEntry {
  const base = entry.attributes.get('xml:base') ?? feedBase
  const date =
    childText(entry, 'published') ||
    childText(entry, 'issued') ||
    childText(entry, 'updated') ||
    childText(entry, 'modified')
  const content = child(entry, 'content') ?? child(entry, 'summary')
  return {
    key: childText(entry, 'id') || null,
    title: atomTitle(entry, 'title'),
    authors: childrenNamed(entry, 'author').map((author) => childText(author, 'name') || ownText(author)),
    publishedOn: dayOrTold(date, entry, read),
    tags: [
      ...childrenNamed(entry, 'category').map(
        ({ attributes }) => attributes.get('label') ?? attributes.get('term') ?? '',
      ),
      ...childrenNamed(entry, 'dc:subject').map(ownText),
    ],
    addresses: atomAddresses(entry, base),
    html: content ? atomHtml(content) : '',
    place: placeOf(entry),
  }
}

/** The page first; what edits the entry or is the feed itself leads no reader anywhere. */
function atomAddresses(element: XmlElement, base: string | null): FeedAddress[] {
  const links = childrenNamed(element, 'link').map(({ attributes }) => ({
    rel: attributes.get('rel') ?? 'alternate',
    url: resolved(attributes.get('href') ?? '', base),
    title: attributes.get('title') ?? '',
    mediaType: attributes.get('type') ?? '',
  }))
  const ranks = ['alternate', 'related', 'via', 'enclosure']
  return links
    .filter(({ rel }) => ranks.includes(rel))
    .toSorted((one, other) => ranks.indexOf(one.rel) - ranks.indexOf(other.rel))
    .map(({ url, title, mediaType }) => ({ url, title, mediaType }))
}

/** A construct of Atom as HTML: it says itself whether it is text, HTML that was escaped, or XHTML. */
function atomHtml(element: XmlElement): string {
  const type =
    element.attributes.get('type') ?? (element.attributes.get('mode') === 'escaped' ? 'html' : 'text')
  if (type === 'xhtml' || type === 'application/xhtml+xml') return markupOf(element)
  if (type === 'html' || type === 'text/html') return ownText(element)
  return ownText(element).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}

function atomTitle(element: XmlElement, name: string): string {
  const found = child(element, name)
  return found ? plainTextOf(atomHtml(found)) : ''
}

/** In RSS 1.0 the items stand beside the channel, in all others in it. */
function rssFeed(root: XmlElement, read: FieldReader): Feed {
  const channel = child(root, 'channel') ?? root
  const items = [...childrenNamed(channel, 'item'), ...(channel === root ? [] : childrenNamed(root, 'item'))]
  const url = childText(channel, 'link') || channel.attributes.get('rdf:about') || null
  return {
    key: url,
    title: plainTextOf(childText(channel, 'title')),
    about: plainTextOf(childText(channel, 'description')),
    url,
    entries: items.map((item) => rssItem(item, url, read)),
  }
}

function rssItem(item: XmlElement, base: string | null, read: FieldReader): FeedEntry {
  const guid = child(item, 'guid')
  const guidText = guid ? ownText(guid) : ''
  const isPermalink = guid?.attributes.get('isPermaLink') !== 'false' && /^https?:\/\//iu.test(guidText)
  const page = childText(item, 'link') || item.attributes.get('rdf:about') || (isPermalink ? guidText : '')
  const enclosures = childrenNamed(item, 'enclosure').map(({ attributes }) => ({
    url: resolved(attributes.get('url') ?? '', base),
    title: '',
    mediaType: attributes.get('type') ?? '',
  }))
  const texts = ['content:encoded', 'description', 'itunes:summary', 'media:description'].map((name) =>
    childText(item, name),
  )
  return {
    key: guidText || item.attributes.get('rdf:about') || page || null,
    title: titleOf(childText(item, 'title')) || plainTextOf(childText(item, 'media:title')),
    authors: authorsOf(item),
    publishedOn: dayOrTold(
      childText(item, 'pubDate') || childText(item, 'dc:date') || childText(item, 'atom:published'),
      item,
      read,
    ),
    tags: [...childrenNamed(item, 'category'), ...childrenNamed(item, 'dc:subject')].map(ownText),
    addresses: [{ url: resolved(page, base), title: '', mediaType: '' }, ...enclosures],
    html: texts.find((text) => text !== '') ?? '',
    place: placeOf(item),
  }
}

/**
 * A title of RSS is text: `<今>` in it is no element. Entities that are left after reading the XML were escaped twice,
 * as many programs do.
 */
const titleOf = (text: string): string =>
  (/&(?:#\w{1,8}|\w{2,10});/u.test(text) ? plainTextOf(text.replaceAll('<', '&lt;')) : text)
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** `mail@example.com (Name)` is how RSS wants it; the address of a person is not kept. */
function authorsOf(item: XmlElement): string[] {
  const names = childrenOf(item)
    .filter(({ name }) => ['dc:creator', 'author', 'itunes:author'].includes(name))
    .map((element) => childText(element, 'name') || ownText(element))
  return names.map((name) => /^\S+@\S+\s+\((.+)\)$/u.exec(name)?.[1] ?? name.replace(/^\S+@\S+$/u, ''))
}

function dayOrTold(text: string, element: XmlElement, read: FieldReader) {
  const day = dayIn(text)
  if (day === null && text !== '') read.problem('no such date', placeOf(element), null, text)
  return day
}

/** An address as the feed means it; one that no base helps stays as it is, and is told as refused. */
function resolved(url: string, base: string | null): string {
  const trimmed = url.trim()
  if (trimmed === '' || base === null || URL.canParse(trimmed) || !URL.canParse(trimmed, base)) return trimmed
  return new URL(trimmed, base).href
}

export const feed: Format = {
  name: 'feed',
  extensions: ['xml', 'rss', 'atom', 'rdf'],
  detect: isFeed,
  read: readFeed,
  limitBytes: 50 * megabyte,
}
