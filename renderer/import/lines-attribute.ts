import type { LineRange } from '../../db/model.ts'

/** Ranges of lines as the value of `data-lines`: `5-5 6-18`. */
export const linesAttribute = (lines: readonly LineRange[]): string =>
  lines.map(({ from, to }) => `${from}-${to}`).join(' ')

/** The value for one line; nothing where it is not known. */
export const lineAttribute = (line: number | null): string | undefined =>
  line === null ? undefined : `${line}-${line}`

export const linesFrom = (attribute: string): LineRange[] =>
  [...attribute.matchAll(/(?<from>\d+)-(?<to>\d+)/gu)].map(({ groups }) => ({
    from: Number(groups?.from),
    to: Number(groups?.to),
  }))
