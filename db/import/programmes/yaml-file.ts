import type { Document } from 'yaml'
import { isAlias, isCollection, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Imported } from '../../model.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import type { Place } from './field-reader.ts'
import { FieldReader } from './field-reader.ts'

/** A YAML file: its value with every scalar as text, and where each part of it stands. */
export interface YamlFile {
  readonly root: unknown
  readonly read: FieldReader
  /** The lines of a part, by the keys and numbers that lead to it. */
  readonly at: (path: readonly (string | number)[]) => Place
}

/**
 * What a YAML file gives, as `readParts` finds it. Scalars are read as text, for `no`, `1.10` and `19:30` are
 * something else in every version of YAML; aliases are refused, for nothing here needs them and bombs are made of them.
 */
export function readYamlFile(
  source: Source,
  format: string,
  readParts: (file: YamlFile) => Partial<Imported>,
): Imported {
  const nothing = nothingFrom(source, format)
  const read = new FieldReader(source.file)
  const counter = new LineCounter()
  const parsed = parseTexts(source.text.replace(/^\uFEFF/u, ''), counter)
  if (parsed === null) {
    read.problem('too deep', { lines: { from: 1, to: 1 } }, null, source.text.slice(0, 100))
    return { ...nothing, problems: [...nothing.problems, ...read.problems] }
  }
  const { document, root } = parsed
  for (const { pos, message } of document.errors.slice(0, 20)) {
    const { line } = counter.linePos(pos[0])
    read.problem('not well-formed', { lines: { from: line, to: line } }, null, message.split('\n')[0] ?? '')
  }
  if (root === alias) read.problem('too much', { lines: { from: 1, to: 1 } }, null, '*')
  const at = (path: readonly (string | number)[]): Place => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    const range = isCollection(node) || isScalar(node) ? node.range : null
    if (!range) return { lines: null }
    const from = counter.linePos(range[0]).line
    return { lines: { from, to: Math.max(from, counter.linePos(Math.max(range[0], range[1] - 1)).line) } }
  }
  const parts = root === alias ? {} : readParts({ root, read, at })
  return { ...nothing, ...parts, problems: [...nothing.problems, ...read.problems] }
}

/** Stands for the value of a file that is made of aliases. */
const alias = Symbol('alias')

/** The document and its value; `null` where it nests deeper than the stack, which only a file made to harm does. */
function parseTexts(text: string, lineCounter: LineCounter): { document: Document; root: unknown } | null {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter,
      uniqueKeys: false,
      logLevel: 'silent',
    })
    return { document, root: hasAlias(document) ? alias : textsOf(document) }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function hasAlias(document: Document): boolean {
  let found = false
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) return undefined
      found = true
      return visit.BREAK
    },
  })
  return found
}

function textsOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    // A file with errors may have no value at all; the errors are told.
    if (error instanceof Error && !(error instanceof RangeError)) return null
    throw error
  }
}
