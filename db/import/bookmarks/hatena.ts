import type { Imported } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import { decodedOnce } from '../programmes/entities.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { XmlElement } from '../xml-tree.ts'
import { child, childrenNamed, childText, ownText, readXml, tellFaults } from '../xml-tree.ts'
import { FolderLists } from './folder-lists.ts'
import type { KeptLink } from './kept-link.ts'
import { bareLink } from './kept-link.ts'
import { dayIn } from './printed-day.ts'

/** Both of its exports are feeds, and say in each entry, or by a namespace, whose. The file is called `dump.htm`. */
function isHatenaBookmarks(sample: string): boolean {
  const root = /<(?:feed|rdf:RDF)[\s>][\s\S]{0,3000}/u.exec(sample.slice(0, 5000))?.[0]
  if (root === undefined || !/^\uFEFF?\s*(?:<\?xml|<feed|<rdf:RDF)/u.test(sample)) return false
  return root.startsWith('<feed')
    ? root.includes('http://purl.org/atom/ns#') && /tag:hatena\.ne\.jp,\d{4}:bookmark-/u.test(sample)
    : root.includes('http://www.hatena.ne.jp/info/xmlns#') && root.includes('b.hatena.ne.jp/')
}

/**
 * Reads what Hatena Bookmark exports, as Atom 0.3 or RSS 1.0: one reading list with the title of the feed. The comment
 * is why a page was kept. Titles arrive escaped once more than the XML says.
 */
function readHatenaBookmarks(source: Source, format: string): Imported {
  const tree = readXml(source.text)
  const read = new FieldReader(source.file)
  tellFaults(tree, read)
  const [root] = tree.roots
  const channel = root && (child(root, 'channel') ?? root)
  const title = (channel && childText(channel, 'title')) || fileStem(source.file)
  const lists = new FolderLists(title, read)
  for (const entry of root ? childrenNamed(root, 'entry') : []) lists.add([], ofAtom(entry))
  for (const item of root ? childrenNamed(root, 'item') : []) lists.add([], ofRss(item))
  const nothing = nothingFrom(source, format)
  return { ...nothing, lists: lists.lists(), problems: [...nothing.problems, ...read.problems] }
}

/** The page is what the entry is related to; its own page at Hatena is the alternate. */
function ofAtom(entry: XmlElement): KeptLink {
  const links = childrenNamed(entry, 'link')
  const related = links.find(({ attributes }) => attributes.get('rel') === 'related')
  return {
    ...common(entry),
    url: related?.attributes.get('href') ?? '',
    why: childText(entry, 'summary'),
    addedOn: dayIn(childText(entry, 'issued')),
  }
}

const ofRss = (item: XmlElement): KeptLink => ({
  ...common(item),
  url: item.attributes.get('rdf:about') ?? childText(item, 'link'),
  why: childText(item, 'description'),
  addedOn: dayIn(childText(item, 'dc:date')),
})

const common = (element: XmlElement) => ({
  ...bareLink,
  title: decodedOnce(childText(element, 'title')),
  tags: childrenNamed(element, 'dc:subject').map(ownText),
  line: element.from,
})

export const hatenaBookmarks: Format = {
  name: 'hatena-bookmarks',
  extensions: ['htm', 'xml', 'rdf'],
  detect: isHatenaBookmarks,
  read: readHatenaBookmarks,
  limitBytes: 100 * megabyte,
}
