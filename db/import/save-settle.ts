import { partsOf } from './content.ts'
import { conflictOf } from './save-conflict.ts'
import type { SaveContext } from './save-context.ts'
import type { Standing } from './save-standing.ts'
import { missingFields } from './save-values.ts'

/** How records of one kind are written. */
export interface Writing<Row, Field extends string> {
  readonly kind: 'event' | 'talk'
  readonly fields: readonly Field[]
  /** The hashes of the record as its source gives it, as a person has corrected it since, and as the library holds it. */
  readonly content: string
  readonly corrected: string
  readonly state: (record: Row) => string
  readonly create: () => Row
  /** The source's values. */
  readonly given: Readonly<Record<Field, unknown>>
  /** Gives the record the source's values of these fields. */
  readonly apply: (record: Row, fields: readonly Field[]) => Row
  /** Adds the source's tags, links and attachments; says whether there was one to add. */
  readonly addMore: (record: Row) => boolean
  /** Adds what a second source has to say beside the first one; says whether there was something to add. */
  readonly addBelow?: (record: Row) => boolean
}

/**
 * Brings one record to what its source says, as far as nobody has touched it, counts what was done, and remembers what
 * the next import of the same source has to know.
 */
export function settle<
  Row extends { id: string; title: string } & Record<Field, unknown>,
  Field extends string,
>(context: SaveContext, standing: Standing<Row, Field>, writing: Writing<Row, Field>): Row {
  const { saved } = context.outcome
  const { kind, fields, content, state } = writing
  const row = { key: standing.key, file: context.origin.file, content }

  if (standing.is === 'new') {
    const record = writing.create()
    writing.addMore(record)
    saved[kind === 'event' ? 'events' : 'talks'] += 1
    context.memory.add({
      kind,
      row: { ...row, record: record.id, foundAs: '' },
      leftBefore: '',
      ours: uncorrected(writing, fields),
    })
    return record
  }

  const { record } = standing
  const foundAs = state(record)
  if (standing.is === 'to complete') {
    const missing = missingFields(fields, record, writing.given)
    const hasBelow = writing.addBelow?.(record) ?? false
    const hasMore = writing.addMore(record) || hasBelow
    saved[missing.length > 0 || hasMore ? 'updated' : 'unchanged'] += 1
    context.memory.add({
      kind,
      row: { ...row, record: record.id, foundAs },
      leftBefore: '',
      ours: uncorrected(writing, missing),
    })
    return writing.apply(record, missing)
  }

  const { source, differences } = standing
  const decision = differences.conflict.length === 0 ? null : (context.options.decide?.(record.id) ?? null)
  const applied = decision === 'take' ? [...differences.apply, ...differences.conflict] : differences.apply
  const isOpen = differences.conflict.length > 0 && decision === null
  if (isOpen) {
    const { file } = context.origin
    const conflict = conflictOf({ kind, file }, record, differences.conflict, writing.given)
    context.outcome.conflicts.push(conflict)
  }
  const hasMore = differences.hasMore && writing.addMore(record)
  saved[applied.length > 0 || hasMore ? 'updated' : 'unchanged'] += 1
  if (content !== source.content || applied.length > 0) {
    context.memory.add({
      kind,
      row: {
        ...row,
        record: record.id,
        content: isOpen ? withOld(content, source.content, fields, differences.conflict) : content,
        foundAs,
      },
      leftBefore: source.leftAs,
      ours: uncorrected(writing, applied),
    })
  }
  return writing.apply(record, applied)
}

/** What the source said before stays remembered where nobody has decided, so that it is asked again. */
function withOld<Field>(
  content: string,
  before: string,
  fields: readonly Field[],
  open: readonly Field[],
): string {
  const old = partsOf(before)
  return partsOf(content)
    .map((hash, at) => {
      const field = fields[at]
      return field !== undefined && open.includes(field) ? (old[at] ?? hash) : hash
    })
    .join('')
}

/** A field that a person has corrected in the preview is theirs from then on. */
function uncorrected<Row, Field extends string>(
  { fields, content, corrected }: Writing<Row, Field>,
  some: readonly Field[],
): Field[] {
  const [source, given] = [partsOf(content), partsOf(corrected)]
  return some.filter((field) => source[fields.indexOf(field)] === given[fields.indexOf(field)])
}
