import type { SaxesTagPlain } from 'saxes'
import { SaxesParser } from 'saxes'

/** An element with what is in it. Text between child elements is not kept: the formats read here have none. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly text: string
  readonly from: number
  to: number
}

export interface XmlTree {
  readonly root: XmlElement | null
  /** What is not as XML wants it, with its line. The rest is read all the same, as far as it goes. */
  readonly faults: { readonly line: number; readonly text: string }[]
}

const deepest = 200

/**
 * Reads XML as a tree. Only the five entities of XML itself are known: what a document type defines is neither
 * expanded nor fetched, so that no bomb of entities goes off.
 */
export function readXml(text: string): XmlTree {
  const faults: { line: number; text: string }[] = []
  const open: Building[] = []
  let root: XmlElement | null = null
  const parser = new SaxesParser()
  parser.on('error', ({ message }) => {
    if (faults.length < 100) faults.push({ line: parser.line, text: message })
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (open.length >= deepest) return open.push(ignored(tag.name, parser.line))
    const element = building(tag, parser.line)
    open.at(-1)?.children.push(element)
    root ??= element
    return open.push(element)
  })
  const write = (piece: string) => {
    const element = open.at(-1)
    if (element) element.pieces.push(piece)
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) return
    element.text = element.pieces.join('')
    element.pieces.length = 0
    element.to = parser.line
  })
  parser.write(text).close()
  return { root, faults }
}

interface Building extends XmlElement {
  readonly children: Building[]
  readonly pieces: string[]
  text: string
}

const ignored = (name: string, line: number): Building => ({
  name,
  attributes: new Map(),
  children: [],
  pieces: [],
  text: '',
  from: line,
  to: line,
})

const building = ({ name, attributes }: SaxesTagPlain, line: number): Building => ({
  ...ignored(name, line),
  attributes: new Map(Object.entries(attributes)),
})

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name)

/** The text of a child element without the blanks around it; empty where there is none. */
export const childText = (element: XmlElement, name: string): string =>
  child(element, name)?.text.trim() ?? ''

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((one) => one.name === name)
