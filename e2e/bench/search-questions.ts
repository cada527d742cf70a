import { documentOf } from '../../db/search/documents.ts'
import { makeGlossary } from '../../db/search/glossary.ts'
import { ideas } from '../../db/search/glossary-data.ts'
import { normalise } from '../../db/search/normalise.ts'
import { spellings } from '../../db/search/spellings.ts'
import type { Reader } from '../../db/sqlite.ts'

/** The first hits, with snippets for those in sight: renderer/search/use-hits.ts. */
export const asTheWindowAsks = { limit: 50, snippets: 20 }

/** A talk with the text that it should be found by, as a plain scan compares it. */
export interface Scanned {
  readonly id: string
  /** Its values, each between line ends, normalised; 、 and 。 are blanks. */
  readonly text: string
}

/** All talks of a library, for truth by brute force. */
export function scannedTalks(library: Reader): Scanned[] {
  const ids = library.prepare<[], { id: string }>('SELECT id FROM talk WHERE deleted_at IS NULL').all()
  return ids.map(({ id }) => {
    const values = Object.values(documentOf(library, 'talk', id)?.fields ?? {}).flat()
    return { id, text: `\n${values.map(scanned).join('\n')}\n` }
  })
}

/** What was indexed, in bytes of UTF-8. */
export function textBytes(library: Reader): number {
  const records = library
    .prepare<[], { kind: 'talk' | 'event' | 'link' | 'list'; record: string }>(
      'SELECT kind, record FROM search_document',
    )
    .all()
  return records.reduce((sum, { kind, record }) => {
    const values = Object.values(documentOf(library, kind, record)?.fields ?? {}).flat()
    return sum + values.reduce((bytes, value) => bytes + Buffer.byteLength(value), 0)
  }, 0)
}

function scanned(value: string): string {
  return normalise(value).replaceAll(/[\s、。]+/gu, ' ')
}

/** Pieces of talks, of one to twelve characters, as they stand there: one word each, of either language or both. */
export function pieces(talks: readonly Scanned[], count: number, random: () => number): string[] {
  const found: string[] = []
  while (found.length < count) {
    const text = [...(talks[Math.floor(random() * talks.length)]?.text ?? '')]
    const start = Math.floor(random() * text.length)
    const piece = text.slice(start, start + 1 + Math.floor(random() * 12)).join('')
    // What the query language reads otherwise is tested in query.test.ts.
    if (/^[\p{L}\p{N}ー][\p{L}\p{N}ー./_]*$/u.test(piece) && !/^(or|and)$/u.test(piece)) found.push(piece)
  }
  return found
}

/** What a plain scan tells of a text. */
export type Told = (text: string) => boolean

/**
 * Whether texts hold a query of one word, by a scan that knows nothing of the index: in one of its safe spellings,
 * anywhere; one or two Latin letters at the beginning of a word only.
 */
export function plainScan(query: string): Told {
  const scans = spellings(normalise(query)).map((spelling): Told => {
    if (!/^[a-z0-9]{1,2}(?![a-z0-9])/u.test(spelling)) return (text) => text.includes(spelling)
    return (text) => {
      for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
        if (!/[a-z0-9]/u.test(text.charAt(at - 1))) return true
      }
      return false
    }
  })
  return (text) => scans.some((holds) => holds(text))
}

const glossary = makeGlossary(ideas)

/** Whether texts hold another word for the same idea: such hits are wanted, and no false ones. */
export function otherWordScan(query: string): Told {
  const others = glossary.others(normalise(query)).map(normalise)
  return (text) => others.some((other) => text.includes(other))
}

/** A query that somebody who remembers a certain talk would type. */
export interface KnownItem {
  readonly query: string
  readonly id: string
}

export interface KnownItems {
  readonly titleWords: readonly KnownItem[]
  readonly sentences: readonly KnownItem[]
  readonly misspelt: readonly KnownItem[]
}

/** For so many talks each: the words of the title; a dozen characters from the middle; its words, one misspelt. */
export function knownItems(library: Reader, count: number, random: () => number): KnownItems {
  const talks = library
    .prepare<[], { id: string; title: string; note: string }>('SELECT id, title, note FROM talk')
    .all()
  const chosen = (isFit: (talk: (typeof talks)[number]) => string | null): KnownItem[] => {
    const items: KnownItem[] = []
    while (items.length < count) {
      const talk = talks[Math.floor(random() * talks.length)]
      const query = talk ? isFit(talk) : null
      if (talk && query !== null) items.push({ query, id: talk.id })
    }
    return items
  }
  return {
    titleWords: chosen(({ title }) => wordsOf(title).join(' ')),
    sentences: chosen(({ note }) => middleOf(note, random)),
    misspelt: chosen(({ title }) => misspelt(wordsOf(title), random)),
  }
}

// Kanji, katakana and Latin words of a title; what joins them nobody remembers.
function wordsOf(title: string): string[] {
  return title.match(/[a-z0-9]{2,}|[ァ-ヺー]{2,}|\p{Script=Han}{2,}/giu) ?? []
}

function middleOf(note: string, random: () => number): string | null {
  const sentences = note
    .split(/[。、\n]/u)
    .filter((sentence) => sentence.length >= 16 && !/[\s"():-]/u.test(sentence))
  const sentence = sentences[Math.floor(random() * sentences.length)]
  // Nobody remembers a Latin word from its middle on.
  return sentence && !/^.[a-z0-9]{2}/iu.test(sentence) ? sentence.slice(2, 16) : null
}

function misspelt(words: readonly string[], random: () => number): string | null {
  const index = words.findIndex((word) => /^(?:[a-z]{6,}|[ァ-ヺー]{5,})$/u.test(word))
  const word = words[index]
  if (word === undefined) return null
  const at = 1 + Math.floor(random() * (word.length - 2))
  const wrong =
    random() < 0.5
      ? word.slice(0, at) + word.slice(at + 1)
      : `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
  return wrong === word ? null : words.map((other, place) => (place === index ? wrong : other)).join(' ')
}

/** Tommy Ettinger's mulberry32: the same numbers in each run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}
