import { Index } from 'flexsearch'
import { toHiragana } from 'wanakana'
import { z } from 'zod'
import type { RecordKind } from '../model/ids.ts'
import { Name } from '../model/views.ts'
import type { Reader } from '../sqlite.ts'
import { cutValues } from './cut.ts'
import { normalise } from './normalise.ts'
import { query } from './statement.ts'

type NameKind = z.output<typeof Name>['kind']

/** Asks for names: the palette, the quick switcher and the completion of tags, speakers and filters. */
export interface NameQuestion {
  readonly typed: string
  readonly kinds: readonly NameKind[]
  readonly limit: number
  /** How often each record was opened lately, by id; the more often, the higher. */
  readonly uses?: ReadonlyMap<string, number>
}

interface Entry {
  readonly shown: z.output<typeof Name>
  /** Normalised: the name first, then its other spellings and its reading in hiragana. */
  readonly spellings: readonly string[]
  /** Of a person, how the name is read, in hiragana. */
  readonly readings: readonly string[]
}

/**
 * All names of a library in memory, for answers within a keystroke: titles, people (with reading, handles and earlier
 * names), tags and lists. FlexSearch holds them in the cut of the full-text index, so that a name is found here by the
 * same pieces.
 */
export class Names {
  readonly #library: Reader
  #entries = new Map<string, Entry & { readonly n: number }>()
  #idByNumber: string[] = []
  #index = emptyIndex()

  constructor(library: Reader) {
    this.#library = library
    for (const kind of kinds) this.#readAll(kind)
  }

  /** Takes over what a commit has changed. An event's or a speaker's name stands beside talks, which follow when read anew. */
  refresh(changed: readonly { readonly kind: RecordKind; readonly ids: readonly string[] }[]): void {
    for (const { kind, ids } of changed) {
      const known = Name.shape.kind.safeParse(kind)
      if (!known.success) continue
      for (const id of ids) {
        this.#remove(id)
        for (const row of nameById[known.data].all(this.#library, id)) this.#add(known.data, row)
      }
    }
  }

  /** The names that hold what was typed, best first: equal, then beginning so, then a word of it, then the rest. */
  find({ typed, kinds: wanted, limit, uses = new Map() }: NameQuestion): z.output<typeof Name>[] {
    const sought = normalise(typed).trim()
    const kana = inKana(sought)
    const found = sought === '' ? [...this.#entries.values()] : this.#holding(sought, kana)
    return found
      .filter((entry) => wanted.includes(entry.shown.kind))
      .map((entry) => ({ entry, fit: fitOf(entry, sought, kana), used: uses.get(entry.shown.id) ?? 0 }))
      .sort(
        (one, other) =>
          other.fit - one.fit ||
          other.used - one.used ||
          kinds.indexOf(one.entry.shown.kind) - kinds.indexOf(other.entry.shown.kind) ||
          one.entry.shown.name.length - other.entry.shown.name.length ||
          other.entry.n - one.entry.n,
      )
      .slice(0, limit)
      .map(({ entry }) => entry.shown)
  }

  #holding(sought: string, kana: string | null): (Entry & { n: number })[] {
    const variants = [sought, inHiragana(sought), ...(kana === null ? [] : [kana])]
    const numbers = new Set<unknown>(
      variants.flatMap((variant) => this.#index.search(variant, { limit: mostFound })),
    )
    return [...numbers]
      .map((n) => this.#entries.get(this.#idByNumber[Number(n)] ?? ''))
      .filter((entry) => entry !== undefined)
      .filter(
        (entry) =>
          sought.split(/\s+/u).every((part) => holdsPart(entry.spellings, part)) ||
          kana?.split(/\s+/u).every((part) => holdsPart(entry.readings, part)),
      )
  }

  #readAll(kind: NameKind): void {
    for (const row of everyName[kind].all(this.#library)) this.#add(kind, row)
  }

  #add(kind: NameKind, row: z.output<typeof NameRow>): void {
    const spellings = [row.name, ...(row.other === null ? [] : Texts.parse(JSON.parse(row.other)))]
      .filter((spelling) => spelling !== null)
      .map(normalise)
    const readings =
      kind === 'speaker' ? spellings.map(inHiragana).filter((reading) => allHiragana.test(reading)) : []
    spellings.push(...readings)
    const n = this.#idByNumber.push(row.id) - 1
    const shown = { kind, id: row.id, name: row.name, beside: row.beside ?? '' }
    this.#entries.set(row.id, { shown, spellings: [...new Set(spellings)], readings, n })
    this.#index.add(n, [...new Set(spellings)].join('\n'))
  }

  #remove(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#index.remove(entry.n)
    this.#entries.delete(id)
  }
}

// The order of kinds among equals: a person looks for people and tags by name, for talks by a word of the title.
const kinds = ['speaker', 'tag', 'event', 'list', 'talk'] as const satisfies readonly NameKind[]

// Enough to sort what a letter finds; FlexSearch's own limit is 100.
const mostFound = 2000

function emptyIndex(): Index {
  return new Index({
    tokenize: 'forward',
    encode: (text: string) =>
      cutValues([text])
        .split(' ')
        .filter((token) => token !== ''),
  })
}

const fits = { equal: 4, start: 3, word: 2, inside: 1 } as const

function fitOf({ spellings, readings }: Entry, sought: string, kana: string | null): number {
  const some = (test: (spelling: string, variant: string) => boolean) =>
    spellings.some((spelling) => test(spelling, sought) || test(spelling, inHiragana(sought))) ||
    (kana !== null && readings.some((reading) => test(reading, kana)))
  if (some((spelling, variant) => spelling === variant)) return fits.equal
  if (some((spelling, variant) => spelling.startsWith(variant))) return fits.start
  return some((spelling, variant) => new RegExp(`[\\s/「（(#]${literal(variant)}`, 'u').test(spelling))
    ? fits.word
    : fits.inside
}

function holdsPart(spellings: readonly string[], part: string): boolean {
  return spellings.some((spelling) => spelling.includes(part) || spelling.includes(inHiragana(part)))
}

// For readings only: elsewhere デモ and でも are two words.
function inHiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
}

const allHiragana = /^[\p{Script=Hiragana}ー\s]+$/u

/** yamada → やまだ; `null` for what is no romaji, or not yet: yamad still ends in the middle of a sound. */
function inKana(sought: string): string | null {
  if (!/^[a-z' -]+$/u.test(sought)) return null
  const kana = toHiragana(sought)
  const whole = kana.replace(/[a-z]+$/u, '')
  return whole !== '' && allHiragana.test(whole) ? whole : null
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}

const Texts = z.array(z.string().nullable())

const NameRow = z.object({
  id: z.string(),
  name: z.string(),
  beside: z.string().nullable(),
  /** Further spellings, as a JSON array. */
  other: z.string().nullable(),
})

const selects = {
  talk: `SELECT talk.id, talk.title AS name, event.title AS beside, NULL AS other
    FROM talk LEFT JOIN event ON event.id = talk.event_id WHERE talk.deleted_at IS NULL`,
  event: `SELECT id, title AS name, ltrim(starts_on, '-') AS beside, json_array(series, hashtag) AS other
    FROM event WHERE deleted_at IS NULL`,
  speaker: `SELECT id, name, affiliation AS beside,
      (SELECT json_group_array(value) FROM (SELECT reading AS value UNION ALL SELECT value FROM json_each(handles)
        UNION ALL SELECT value FROM json_each(spellings))) AS other
    FROM speaker WHERE deleted_at IS NULL`,
  tag: 'SELECT id, path AS name, NULL AS beside, NULL AS other FROM tag WHERE deleted_at IS NULL',
  list: 'SELECT id, title AS name, NULL AS beside, NULL AS other FROM list WHERE deleted_at IS NULL',
} as const satisfies Record<NameKind, string>

const everyName = {
  talk: query(NameRow, selects.talk),
  event: query(NameRow, selects.event),
  speaker: query(NameRow, selects.speaker),
  tag: query(NameRow, selects.tag),
  list: query(NameRow, selects.list),
}

const nameById = {
  talk: query(NameRow, `${selects.talk} AND talk.id = ?`),
  event: query(NameRow, `${selects.event} AND id = ?`),
  speaker: query(NameRow, `${selects.speaker} AND id = ?`),
  tag: query(NameRow, `${selects.tag} AND id = ?`),
  list: query(NameRow, `${selects.list} AND id = ?`),
}
