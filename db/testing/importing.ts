import fc from 'fast-check'
import { expect } from 'vitest'
import type { Format } from '../import/format.ts'
import { splitLines } from '../import/lines.ts'
import { Imported } from '../model.ts'

/** Reads a text as a format does, without asking whether the format knows it. */
export const readAs = (
  format: Format,
  text: string,
  file = `x.${format.extensions[0] ?? 'txt'}`,
): Imported => {
  const fromBytes = format.readBytes?.(new TextEncoder().encode(text), file, format.name)
  return fromBytes ?? format.read({ file, text, encoding: 'UTF-8', problems: [] }, format.name)
}

/** Every text that the records, notices and problems hold: all that a person gets to see of a source. */
export function toldBy({ text: _, format: __, file: ___, encoding: ____, ...rest }: Imported): string {
  const told: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') told.push(String(value))
    else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) gather(part)
  }
  gather(rest)
  return told.join('\n')
}

/**
 * Lines of the source of which nothing is told.
 *
 * @param wordsOf  what of a line must be told: for a format with marks around its words, the words alone; none for a
 *                 line that holds none. By default the whole line
 */
export function lostLines(
  imported: Imported,
  wordsOf: (line: string) => readonly string[] = (line) => [line.trim()],
): string[] {
  const told = toldBy(imported)
  const headings = new Set<number | null>([
    imported.document.titleLine,
    ...[...imported.events.flatMap(({ talks }) => talks), ...imported.talks].map(
      ({ source }) => source?.heading ?? null,
    ),
  ])
  return splitLines(imported.text).filter(
    (line, index) =>
      line.trim() !== '' && !headings.has(index + 1) && wordsOf(line).some((words) => !told.includes(words)),
  )
}

/** Whatever a format is given, it gives back records that fit their schema. */
function readsWithoutThrowing(format: Format, text: string): void {
  const read = Imported.safeParse(readAs(format, text))
  expect(read.error, `${format.name} reading ${JSON.stringify(text.slice(0, 400))}`).toBeUndefined()
}

/** Any text, and texts that begin as the format does. */
export function readsAnyText(format: Format, beginnings: readonly string[] = [''], numRuns = 200): void {
  const line = fc.string({ unit: 'grapheme', maxLength: 40 })
  const text = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), text, (start, rest) =>
      readsWithoutThrowing(format, start + rest),
    ),
    { numRuns },
  )
}
