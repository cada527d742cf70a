import { z } from 'zod'
import type { LineRange, Problem } from '../../model.ts'

/** A record of a data file as it stands there: which lines it takes, if that is known. */
export interface Place {
  readonly lines: LineRange | null
}

const longestText = 500

/**
 * Reads records of data, one at a time and field by field: what is not understood becomes a problem with its place,
 * and all the rest is read.
 */
export class FieldReader {
  readonly problems: Problem[] = []
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /**
   * The record as the schema has it. A field that does not fit counts as missing, one that the schema does not name
   * is told; `null` where what is left makes no record. Fields that the schema names as `unread` are known and have
   * no place in a library: numbers of seats, colours.
   */
  record<S extends z.ZodObject>(schema: S, value: unknown, place: Place): z.output<S> | null {
    const given = Fields.safeParse(value)
    if (!given.success) {
      this.problem('record not understood', place, null, value)
      return null
    }
    const fields = Object.entries(given.data)
    const known = new Set(Object.keys(schema.shape))
    for (const [name, field] of fields)
      if (!known.has(name) && !isEmpty(field)) this.problem('field not understood', place, name, field)
    const first = schema.safeParse(given.data)
    if (first.success) return first.data
    const broken = new Set(first.error.issues.map(({ path }) => String(path[0])))
    for (const [name, field] of fields)
      if (broken.has(name)) this.problem('field not understood', place, name, field)
    const second = schema.safeParse(Object.fromEntries(fields.filter(([name]) => !broken.has(name))))
    if (second.success) return second.data
    this.problem('record not understood', place, null, value)
    return null
  }

  problem(reason: Problem['reason'], { lines }: Place, field: string | null, value: unknown): void {
    this.problems.push({ file: this.#file, line: lines?.from ?? null, field, reason, text: shown(value) })
  }
}

const Fields = z.record(z.string(), z.unknown())

/** Known, and of no use here. */
export const unread = z.unknown().optional()

/** Text that may be missing; what is no text, numbers apart, is not understood. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((given) => given ?? '')

/** A list of anything; its members are read one by one. */
export const list = z
  .array(z.unknown())
  .nullish()
  .transform((given) => given ?? [])

/** An identity, which is a number in some files and a text in others. */
export const identity = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((given) => given || null)

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : asJson(value)
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch (error) {
    // Nested deeper than the stack.
    if (error instanceof RangeError) return '[[[…'
    throw error
  }
}
