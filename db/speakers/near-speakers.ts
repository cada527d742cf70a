import { z } from 'zod'
import type { NearName } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { all } from '../sqlite.ts'
import { formsOf, handlesOf, partsOf, readingsOf } from './name-forms.ts'

const Texts = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)))

const Row = z.object({
  id: z.string(),
  name: z.string(),
  reading: z.string().nullable(),
  affiliation: z.string().nullable(),
  handles: Texts,
  spellings: Texts,
})
type Row = z.output<typeof Row>

/** How two names are alike; the surer ways come first. */
const ways = ['handle', 'spelling', 'reading', 'part'] as const
type Way = (typeof ways)[number]

/** The people of a library, to be asked who of them a name may be. */
export class NearSpeakers {
  readonly #names = new Set<string>()
  readonly #byForm = new Map<string, Row[]>()

  constructor(library: Reader) {
    const sql = `SELECT id, name, reading, affiliation, handles, spellings FROM speaker
      WHERE deleted_at IS NULL ORDER BY n`
    for (const row of all(library, Row, sql)) {
      for (const name of [row.name, ...row.spellings]) this.#names.add(name)
      for (const form of formsOfRow(row)) {
        const same = this.#byForm.get(form)
        if (same) same.push(row)
        else this.#byForm.set(form, [row])
      }
    }
  }

  /** Whether saving finds somebody of that name by itself. */
  knows(name: string): boolean {
    return this.#names.has(name) || this.#names.has(name.normalize('NFKC'))
  }

  /** Those whom the name may be, the likeliest first. */
  near(name: string, handle: string | null): NearName[] {
    const found = new Map<string, NearName>()
    for (const way of ways) {
      for (const form of asked(way, name, handle)) {
        for (const row of this.#byForm.get(form) ?? []) {
          if (!found.has(row.id))
            found.set(row.id, { id: row.id, name: row.name, beside: row.affiliation ?? '', way })
        }
      }
    }
    return [...found.values()]
  }
}

function formsOfRow({ name, reading, handles, spellings }: Row): Set<string> {
  const names = [name, ...spellings]
  return new Set([
    ...handlesOf(name, handles).map((form) => `handle ${form}`),
    ...names.flatMap((one) => formsOf(one).map((form) => `spelling ${form}`)),
    ...[...names, reading ?? ''].flatMap((one) => readingsOf(one).map((form) => `reading ${form}`)),
    ...partsOf(name).map((part) => `part ${part}`),
  ])
}

/** 清水 勲 may be the 清水 of the library, and 清水 its 清水 勲; two who share a family name are not alike. */
function asked(way: Way, name: string, handle: string | null): string[] {
  switch (way) {
    case 'handle':
      return handlesOf(name, handle === null ? [] : [handle]).map((form) => `handle ${form}`)
    case 'spelling':
      return formsOf(name).map((form) => `spelling ${form}`)
    case 'reading':
      return readingsOf(name).map((form) => `reading ${form}`)
    case 'part':
      return [
        ...partsOf(name).map((part) => `spelling ${part}`),
        ...formsOf(name).map((form) => `part ${form}`),
      ]
  }
}
