import { z } from 'zod'
import type { NearName } from '../model.ts'
import type { Glossary } from '../search/glossary.ts'
import { glossaryOf } from '../search/glossary.ts'
import { normalise } from '../search/normalise.ts'
import { spellings } from '../search/spellings.ts'
import type { Reader } from '../sqlite.ts'
import { all } from '../sqlite.ts'

const Row = z.object({ id: z.string(), path: z.string() })
type Row = z.output<typeof Row>

/** The tags of a library, to be asked which of them another path may be. */
export class NearTags {
  readonly #paths = new Set<string>()
  readonly #byForm = new Map<string, Row[]>()
  readonly #glossary: Glossary

  constructor(library: Reader) {
    this.#glossary = glossaryOf(library)
    for (const row of all(library, Row, 'SELECT id, path FROM tag WHERE deleted_at IS NULL ORDER BY path')) {
      this.#paths.add(row.path)
      for (const form of new Set([...formsOf(row.path), ...endsOf(row.path)])) {
        const same = this.#byForm.get(form)
        if (same) same.push(row)
        else this.#byForm.set(form, [row])
      }
    }
  }

  knows(path: string): boolean {
    return this.#paths.has(path)
  }

  /**
   * Those that the path may be, the likeliest first: written otherwise (ＳＬＯ, サーバ), the same word elsewhere in the
   * tree (`sre/slo`), another word of one idea of the glossary (`障害報告書`).
   */
  near(path: string): NearName[] {
    const found = new Map<string, NearName>()
    const add = (way: NearName['way'], forms: readonly string[]) => {
      for (const { id, path: name } of forms.flatMap((form) => this.#byForm.get(form) ?? [])) {
        if (!found.has(id)) found.set(id, { id, name, beside: '', way })
      }
    }
    add('spelling', formsOf(path))
    add('part', endsOf(path))
    add('glossary', this.#others(path).flatMap(endsOf))
    return [...found.values()]
  }

  #others(path: string): readonly string[] {
    const word = normalise(lastOf(path))
    return [...new Set([word, word.replaceAll(/[-_]/gu, ' ')])].flatMap((term) => this.#glossary.others(term))
  }
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const formsOf = (path: string) => spellings(plain(path)).map((form) => `path ${form}`)

const endsOf = (path: string) => spellings(plain(lastOf(path))).map((form) => `end ${form}`)

/** error budget, error-budget and error_budget are one word. */
const plain = (path: string) => normalise(path).replaceAll(/[\s_-]+/gu, '')
