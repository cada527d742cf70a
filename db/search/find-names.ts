import { z } from 'zod'
import type { Library } from '../library.ts'
import type { Name } from '../model.ts'
import { RecordKind } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { all, one } from '../sqlite.ts'
import type { NameQuestion } from './names.ts'
import { Names } from './names.ts'

/** Names as they were after change number `upTo` of the change log. */
interface Known {
  readonly names: Names
  upTo: number
}

const knownOf = new WeakMap<Library, Known>()

/**
 * The library's names that hold what was typed, best first. They are read at the first question; at every further one
 * the change log tells which of them to read again, so that this works on a connection that only reads, whoever
 * writes.
 */
export function findNames(library: Library, question: NameQuestion): Name[] {
  const newest = newestChange(library.reader)
  const known = knownOf.get(library) ?? { names: new Names(library.reader), upTo: newest }
  knownOf.set(library, known)
  if (known.upTo !== newest) {
    known.names.refresh(changedSince(library.reader, known.upTo))
    known.upTo = newest
  }
  return known.names.find(question)
}

const Newest = z.object({ n: z.int() })

const newestChange = (db: Reader): number =>
  one(db, Newest, 'SELECT coalesce(max(n), 0) AS n FROM change')?.n ?? 0

const Changed = z
  .object({ kind: RecordKind, record: z.string() })
  .transform(({ kind, record }) => ({ kind, ids: [record] }))

const changedSince = (db: Reader, n: number) =>
  all(db, Changed, 'SELECT DISTINCT kind, record FROM change WHERE n > ?', n)
