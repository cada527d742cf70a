import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { SaxesParser } from 'saxes'
import { passageTree, textOf } from './html-tree.ts'
import type { FieldReader } from './programmes/field-reader.ts'

/** An element with what is in it, in order. */
export interface XmlElement {
  /** `link`, or `dc:subject` where it is of another namespace than the root; prefixes as they are usual. */
  readonly name: string
  /** By name as written, without the declarations of namespaces. */
  readonly attributes: ReadonlyMap<string, string>
  readonly content: readonly (XmlElement | string)[]
  /** Of its start and end tag, from 1. */
  readonly from: number
  readonly to: number
}

/** Something that is not as XML wants it. */
export interface XmlFault {
  readonly line: number
  readonly text: string
}

export interface XmlTree {
  /** One in every good file; several where documents were written one behind the other. */
  readonly roots: readonly XmlElement[]
  readonly faults: readonly XmlFault[]
  /** The line from which on something is nested deeper than is read; `null` where all of it is. */
  readonly tooDeepFrom: number | null
}

/** Deeper than anybody writes. */
const deepest = 100
/** So deep nothing is ever closed again, and saxes needs time that grows with the square of the depth. */
const hopeless = 1000
/** After so many faults with nothing read in between, saxes finds one at each letter up to the end. */
const lost = 1000
/** How much is read before that is looked at, in characters. */
const pieceLength = 16_384
const mostFaults = 20

/**
 * Reads XML as a tree, strictly first; where that finds faults, once more with those mended that real files have: a
 * bare `&`, and the entities of HTML. What a document type defines is neither expanded nor fetched, so that no bomb
 * of entities goes off.
 */
export function readXml(text: string): XmlTree {
  const strict = parse(text, {})
  if (strict.faults.length === 0) return strict
  return { ...parse(escapedAmpersands(closedCdata(text)), htmlEntities(text)), faults: strict.faults }
}

/** Says what of a file was not as XML wants it, and from where on it is nested too deep to be read. */
export function tellFaults({ faults, tooDeepFrom }: XmlTree, read: FieldReader): void {
  const at = (line: number) => ({ lines: { from: line, to: line } })
  for (const { line, text } of faults) read.problem('not well-formed', at(line), null, text)
  if (tooDeepFrom !== null) read.problem('too deep', at(tooDeepFrom), null, '')
}

interface Building extends XmlElement {
  readonly content: (Building | string)[]
  to: number
}

function parse(text: string, entities: Readonly<Record<string, string>>): XmlTree {
  const faults: XmlFault[] = []
  const roots: Building[] = []
  const open: Building[] = []
  let tooDeepFrom: number | null = null
  let rootUri: string | null = null
  let faultsInARow = 0
  // `position` would count the letters of a line for each fault in it; lines are counted all the same.
  const parser = new SaxesParser({ xmlns: true, position: false })
  Object.assign(parser.ENTITIES, entities)
  parser.on('error', ({ message }) => {
    faultsInARow += 1
    if (faults.length < mostFaults) faults.push({ line: parser.line, text: message })
  })
  parser.on('opentag', (tag) => {
    faultsInARow = 0
    rootUri ??= tag.uri
    const element: Building = {
      name: nameOf(tag, rootUri),
      attributes: attributesOf(tag),
      content: [],
      from: parser.line,
      to: parser.line,
    }
    const parent = open.at(-1)
    if (open.length >= deepest) tooDeepFrom ??= parser.line
    else if (parent) parent.content.push(element)
    else roots.push(element)
    open.push(element)
  })
  const write = (piece: string) => {
    open.at(-1)?.content.push(piece)
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) element.to = parser.line
  })
  const isReadable = () => open.length < hopeless && faultsInARow < lost
  for (let at = 0; at < text.length && isReadable(); at += pieceLength)
    parser.write(text.slice(at, at + pieceLength))
  parser.close()
  return { roots, faults, tooDeepFrom }
}

/** Prefixes as everybody writes them, by what they stand for: a file may call them otherwise. */
const prefixes = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.hatena.ne.jp/info/xmlns#', 'hatena'],
  // The namespace of the items in a file whose root is `rdf:RDF`.
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
])

function nameOf({ prefix, local, uri }: SaxesTagNS, rootUri: string): string {
  const known = prefixes.get(uri)
  const shown = uri === rootUri && known !== 'rdf' ? '' : (known ?? prefix)
  return shown === '' ? local : `${shown}:${local}`
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes: SaxesAttributeNS[] = Object.values(tag.attributes)
  return new Map(
    attributes
      .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
      .map(({ name, prefix, local, uri, value }) => {
        const known = prefixes.get(uri)
        return [known ? `${known}:${local}` : prefix === '' ? local : name, value]
      }),
  )
}

/** The last section of a file that was cut off is never closed, and saxes would keep its text to itself. */
const closedCdata = (text: string): string =>
  text.lastIndexOf('<![CDATA[') > text.lastIndexOf(']]>') ? `${text}]]>` : text

/** Where nothing that could be an entity follows; in a CDATA section or a comment a `&` is one already. */
function escapedAmpersands(text: string): string {
  return text.replaceAll(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)/gu,
    (found) => (found === '&' ? '&amp;' : found),
  )
}

/** What the entities of a text are in HTML, those of XML itself apart. */
function htmlEntities(text: string): Record<string, string> {
  const names = new Set(text.match(/&[A-Za-z][A-Za-z0-9]{1,31};/gu)?.slice(0, 100_000))
  const known = [...names].slice(0, 2000).flatMap((entity) => {
    const decoded = textOf(passageTree(entity))
    return decoded === entity ? [] : [[entity.slice(1, -1), decoded]]
  })
  return Object.fromEntries(known)
}

export const childrenOf = (element: XmlElement): XmlElement[] =>
  element.content.filter((part) => typeof part !== 'string')

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).filter((one) => one.name === name)

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element).find((one) => one.name === name)

/** What stands directly in an element, without the blanks around it. */
export const ownText = (element: XmlElement): string =>
  element.content
    .filter((part) => typeof part === 'string')
    .join('')
    .trim()

/** The same of a child element; empty where there is none. */
export function childText(element: XmlElement, name: string): string {
  const found = child(element, name)
  return found ? ownText(found) : ''
}

/** The inside of an element as markup again: XHTML in a feed is read as the HTML that it is. */
export function markupOf(element: XmlElement): string {
  return element.content
    .map((part) => {
      if (typeof part === 'string') return escaped(part)
      const local = part.name.replace(/^.*:/u, '')
      const attributes = [...part.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
      return `<${local}${attributes}>${markupOf(part)}</${local}>`
    })
    .join('')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
