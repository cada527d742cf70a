import type { Imported } from '../../model.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import type { Place } from './field-reader.ts'
import { FieldReader } from './field-reader.ts'
import { jsonPlaces } from './json-outline.ts'

/** A JSON file: its value, and where each part of it stands. */
export interface JsonFile {
  readonly root: unknown
  readonly read: FieldReader
  /** The lines of a part, by its path: `/events/3`. */
  readonly at: (path: string) => Place
}

/** What a JSON file gives, as `readParts` finds it; text that is no JSON is a problem with the line where it breaks. */
export function readJsonFile(
  source: Source,
  format: string,
  readParts: (file: JsonFile) => Partial<Imported>,
): Imported {
  const nothing = nothingFrom(source, format)
  const read = new FieldReader(source.file)
  const root = parsed(source.text.replace(/^\uFEFF/u, ''))
  if (root instanceof SyntaxError) {
    const line = brokenLine(source.text, root.message)
    read.problem('not well-formed', { lines: { from: line, to: line } }, null, root.message)
    return { ...nothing, problems: [...nothing.problems, ...read.problems] }
  }
  const places = jsonPlaces(source.text)
  const at = (path: string): Place => ({ lines: places.get(path) ?? null })
  const parts = readParts({ root, read, at: (path) => onlyLines(at(path)) })
  return { ...nothing, ...parts, problems: [...nothing.problems, ...read.problems] }
}

const onlyLines = ({ lines }: Place): Place => ({ lines: lines && { from: lines.from, to: lines.to } })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return error
    throw error
  }
}

/** V8 says `at position 123`. */
function brokenLine(text: string, message: string): number {
  const position = /position (\d+)/u.exec(message)?.[1]
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
}
