import { z } from 'zod'
import type { Conflict } from '../model.ts'
import { dateText, PartialDate } from '../model.ts'

// Two texts are looked at side by side where they part.
const mostShown = 400
const mostBefore = 40

/** What a person has made of some fields of a record, beside what its source says now. */
export function conflictOf<Field extends string>(
  { kind, file }: Pick<Conflict, 'kind' | 'file'>,
  record: Readonly<Record<Field, unknown>> & { readonly id: string; readonly title: string },
  fields: readonly Field[],
  given: Readonly<Record<Field, unknown>>,
): Conflict {
  return {
    kind,
    id: record.id,
    file,
    title: record.title,
    fields: fields.map((field) => {
      const [mine, theirs] = [textOf(record[field]), textOf(given[field])]
      const from = Math.max(0, lengthInCommon(mine, theirs) - mostBefore)
      return { field, mine: excerpt(mine, from), theirs: excerpt(theirs, from) }
    }),
  }
}

const People = z.array(z.object({ printed: z.string() }))

function textOf(value: unknown): string {
  const date = PartialDate.safeParse(value)
  if (date.success) return dateText(date.data)
  const people = People.safeParse(value)
  if (people.success) return people.data.map(({ printed }) => printed).join(', ')
  return value === null ? '' : String(value)
}

function lengthInCommon(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

function excerpt(text: string, from: number): string {
  const piece = text.slice(from, from + mostShown).toWellFormed()
  return `${from > 0 ? '…' : ''}${piece}${from + mostShown < text.length ? '…' : ''}`
}
