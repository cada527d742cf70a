import { border, cutTerm, cutWhole, runs } from './cut.ts'
import type { WordFilter } from './filters.ts'
import { isWordFilter } from './filters.ts'
import type { Glossary } from './glossary.ts'
import { normalise } from './normalise.ts'
import type { Node } from './query.ts'
import { spellings } from './spellings.ts'

/** How far a query is widened; each step holds the ones before. */
export const widenings = ['typed', 'glossary', 'inside', 'mended'] as const
export type Widening = (typeof widenings)[number]

/** What a query may be widened by. */
export interface Wider {
  readonly glossary: Glossary
  /** Spellings that the reader took back, normalised. */
  readonly without: ReadonlySet<string>
  /** The library's words that hold this one, not at their beginning. */
  inside(word: string): readonly string[]
  /** The library's words that hold it at their end. */
  endingIn(word: string): readonly string[]
  /** Whether more words hold it than are given. */
  leavesOut(word: string): boolean
  /** Whether a long phrase of tokens stands anywhere, as far as that can be told in a moment. */
  mayStand(tokens: readonly string[]): boolean
  /** The library's words that differ from it by a typing error. */
  mended(word: string): readonly string[]
}

/** A text to be marked where it stands in what was found. */
export interface Needle {
  /** Normalised. */
  readonly text: string
  readonly widening: Widening
  /** It must end where a word ends: a short word of the glossary, which nobody typed. */
  readonly isWhole: boolean
  /** As the glossary or the library writes it; what was typed has none. */
  readonly spelling: string | null
}

/**
 * A query of words, phrases and word filters as one FTS5 expression. Typed text never reaches it as it is: all
 * that stands in it are tokens of letters, digits and signs outside ASCII, in double quotes.
 *
 * @returns `null` when there is nothing in it to look for
 */
export function expressionOf(node: Node, widening: Widening, wider: Wider): string | null {
  switch (node.type) {
    case 'not':
      return null
    case 'all':
      return allOf(node.parts, widening, wider)
    case 'any':
      return either(
        node.parts.map((part) => expressionOf(part, widening, wider)).filter((part) => part !== null),
      )
    case 'word':
      return either(phrasesOf(node.text, widening, wider))
    case 'phrase':
      return phraseIn(wider, normalise(node.text))
    case 'filter':
      return isWordFilter(node.name) ? inField(node.name, node.value, wider) : null
    default:
      return node satisfies never
  }
}

/** What FTS5 can answer by itself: words, phrases, word filters, and what is not wanted beside something wanted. */
export function isText(node: Node): boolean {
  switch (node.type) {
    case 'not':
      return false
    case 'word':
    case 'phrase':
      return true
    case 'filter':
      return isWordFilter(node.name)
    case 'any':
      return node.parts.every(isText)
    case 'all':
      return (
        node.parts.some(isText) &&
        node.parts.every((part) => (part.type === 'not' ? isText(part.part) : isText(part)))
      )
    default:
      return node satisfies never
  }
}

/** All that a hit may have been found by, for marking and for the reasons; nothing of what was not wanted. */
export function needlesOf(node: Node, widening: Widening, wider: Wider): Needle[] {
  switch (node.type) {
    case 'not':
      return []
    case 'all':
      return groupsOf(node.parts, wider).flatMap((group) => [
        ...group.parts.flatMap((part) => needlesOf(part, widening, wider)),
        ...(reaches(widening, 'glossary') ? group.others.map(glossaryNeedle) : []),
      ])
    case 'any':
      return node.parts.flatMap((part) => needlesOf(part, widening, wider))
    case 'word':
      return needlesOfWord(node.text, widening, wider)
    case 'phrase':
      return [{ text: normalise(node.text), widening: 'typed', isWhole: false, spelling: null }]
    case 'filter':
      return node.name === 'title'
        ? [{ text: normalise(node.value), widening: 'typed', isWhole: false, spelling: null }]
        : []
    default:
      return node satisfies never
  }
}

/** Spellings that the glossary adds to a query, as it writes them. */
export function addedSpellings(node: Node, wider: Wider): string[] {
  return needlesOf(node, 'glossary', wider)
    .filter((needle) => needle.widening === 'glossary')
    .map((needle) => needle.spelling ?? needle.text)
}

/** `"監視 視エ" *`: a phrase of quoted tokens. */
export function phrase(normalised: string): string | null {
  const cut = cutTerm(normalised)
  return cut && (cut.isPrefix ? `"${cut.tokens.join(' ')}" *` : `"${cut.tokens.join(' ')}"`)
}

/**
 * The same for a library: FTS5 looks at every token of a phrase in every document that has them all, which takes a
 * second for two hundred that stand in each note (ですですです…). The beginning of such a phrase tells that it stands
 * nowhere.
 */
function phraseIn(wider: Wider, normalised: string): string | null {
  const tokens = cutTerm(normalised)?.tokens ?? []
  return tokens.length > longPhrase && !wider.mayStand(tokens) ? nothing : phrase(normalised)
}

/** So many tokens of a phrase are looked for as they are. */
export const longPhrase = 16

/** No document has this token: a sign of the block that carries ASCII stands for itself in no word. */
const nothing = '"\ue07f\ue07f"'

/** Several expressions of which one has to fit. */
export function either(expressions: readonly string[]): string | null {
  const different = [...new Set(expressions)]
  return different.length > 1 ? `(${different.join(' OR ')})` : (different[0] ?? null)
}

function reaches(widening: Widening, step: Widening): boolean {
  return widenings.indexOf(widening) >= widenings.indexOf(step)
}

function allOf(parts: readonly Node[], widening: Widening, wider: Wider): string | null {
  const wanted = groupsOf(parts, wider).flatMap((group) => {
    const typed = group.parts
      .map((part) => expressionOf(part, widening, wider))
      .filter((part) => part !== null)
    if (group.others.length === 0 || !reaches(widening, 'glossary')) return typed
    const all = typed.length > 1 ? `(${typed.join(' AND ')})` : (typed[0] ?? '')
    return either([all, ...group.others.map(glossaryPhrase).filter((part) => part !== null)]) ?? []
  })
  if (wanted.length === 0) return null
  const unwanted = parts
    .map((part) => (part.type === 'not' ? expressionOf(part.part, 'typed', wider) : null))
    .filter((part) => part !== null)
  const different = [...new Set(wanted)]
  const all = different.length > 1 ? `(${different.join(' AND ')})` : (different[0] ?? '')
  return unwanted.length > 0 ? `(${all} NOT (${unwanted.join(' OR ')}))` : all
}

interface Group {
  readonly parts: readonly Node[]
  /** What the glossary knows for these words together. */
  readonly others: readonly string[]
}

/** Words that are one idea together (error budget) widen together; every other part stands alone. */
function groupsOf(parts: readonly Node[], wider: Wider): Group[] {
  const groups: Group[] = []
  for (let index = 0; index < parts.length; ) {
    const group = longestGroup(parts, index, wider)
    groups.push(group)
    index += group.parts.length
  }
  return groups
}

function longestGroup(parts: readonly Node[], start: number, wider: Wider): Group {
  for (let length = Math.min(wider.glossary.longestSpelling, parts.length - start); length > 1; length--) {
    const words = parts.slice(start, start + length)
    if (!words.every((part) => part.type === 'word')) continue
    const term = words.map((part) => (part.type === 'word' ? normalise(part.text) : '')).join(' ')
    const others = othersOf(term, wider)
    if (others.length > 0) return { parts: words, others }
  }
  return { parts: parts.slice(start, start + 1), others: [] }
}

function othersOf(term: string, wider: Wider): readonly string[] {
  return wider.glossary.others(term).filter((other) => !wider.without.has(normalise(other)))
}

function phrasesOf(word: string, widening: Widening, wider: Wider): string[] {
  const term = normalise(word)
  const phrases = shortest(spellings(term)).map((spelling) => phraseIn(wider, spelling))
  if (reaches(widening, 'glossary')) phrases.push(...othersOf(term, wider).map(glossaryPhrase))
  if (reaches(widening, 'inside')) phrases.push(...insidePhrases(term, wider))
  if (reaches(widening, 'mended')) phrases.push(...wider.mended(term).map((other) => phrase(other)))
  return phrases.filter((part) => part !== null)
}

/** A spelling that begins with another one finds nothing that the other does not. */
function shortest(all: readonly string[]): readonly string[] {
  return all.filter((spelling) => !all.some((other) => other !== spelling && spelling.startsWith(other)))
}

function needlesOfWord(word: string, widening: Widening, wider: Wider): Needle[] {
  const term = normalise(word)
  const needles: Needle[] = spellings(term).map((text) => ({
    text,
    widening: 'typed',
    isWhole: false,
    spelling: null,
  }))
  if (reaches(widening, 'glossary')) needles.push(...othersOf(term, wider).map(glossaryNeedle))
  if (reaches(widening, 'mended')) {
    const mended = wider.mended(term)
    needles.push(
      ...mended.map((text): Needle => ({ text, widening: 'mended', isWhole: false, spelling: text })),
    )
  }
  return needles
}

// From five letters on, a word of the glossary may go on (deploy → deploys), and so may the last of several words
// (feature flag → feature flags); EM must not become "embedded".
function endsAsWritten(normalised: string): boolean {
  return /(?<![a-z0-9])[a-z0-9]{1,4}$/u.test(normalised) && !/[a-z0-9]{3}[ -][a-z0-9]{3,4}$/u.test(normalised)
}

function glossaryPhrase(spelling: string): string | null {
  const normalised = normalise(spelling)
  const cut = cutTerm(normalised)
  if (!cut) return null
  const isPrefix = cut.isPrefix && !endsAsWritten(normalised)
  return `"${cut.tokens.join(' ')}"${isPrefix ? ' *' : ''}`
}

function glossaryNeedle(spelling: string): Needle {
  const text = normalise(spelling)
  return { text, widening: 'glossary', isWhole: endsAsWritten(text), spelling }
}

/** The words of a query, normalised, that may stand inside of Latin words. */
export function wordsInside(node: Node): string[] {
  if (node.type === 'all' || node.type === 'any') return node.parts.flatMap(wordsInside)
  const word = node.type === 'word' ? insideWord(normalise(node.text)) : null
  return word === null ? [] : [word]
}

/** Latin words are found from their beginning by the index; from their inside by asking which words hold them. */
function insidePhrases(term: string, wider: Wider): (string | null)[] {
  const word = insideWord(term)
  if (word === null) return []
  if (word === term) return wider.inside(word).map((other) => `"${other}"`)
  return wider.endingIn(word).map((other) => phraseIn(wider, other + term.slice(word.length)))
}

function insideWord(term: string): string | null {
  const [first] = runs(term)
  const isLong = first?.kind === 'word' && first.characters >= shortestInside && first.start === 0
  return isLong ? term.slice(0, first.end) : null
}

/** Two letters stand inside every third word, and nobody looks for them there. */
export const shortestInside = 3

function inField(name: WordFilter, value: string, wider: Wider): string | null {
  const column = columnOf[name]
  const normalised = normalise(value).trim()
  if (name === 'tag') return within(column, tagPhrases(normalised))
  if (name === 'series') {
    const cut = cutTerm(normalised)
    return cut && within(column, [`"${border} ${cut.tokens.join(' ')}"${cut.isPrefix ? ' *' : ''}`])
  }
  return within(
    column,
    shortest(spellings(normalised)).map((spelling) => phraseIn(wider, spelling)),
  )
}

const columnOf = {
  title: 'title',
  tag: 'tags',
  speaker: 'speakers',
  event: 'event',
  series: 'event',
  link: 'links',
} as const satisfies Record<WordFilter, string>

function within(column: string, phrases: readonly (string | null)[]): string | null {
  const expression = either(phrases.filter((part) => part !== null))
  return expression === null ? null : `(${column} : ${expression})`
}

// culture: the tag, or one or more whole parts of its path. culture/*: it and all below. cult*: what begins so.
function tagPhrases(value: string): string[] {
  const isBeginning = /[^/*]\*$/u.test(value)
  const path = value.replace(/\/?\*?$/u, '')
  const slash = cutWhole('/').join(' ')
  const starts = [border, slash]
  if (isBeginning) {
    const cut = cutTerm(path)
    return cut ? starts.map((start) => `"${start} ${cut.tokens.join(' ')}"${cut.isPrefix ? ' *' : ''}`) : []
  }
  const tokens = cutWhole(path).join(' ')
  if (tokens === '') return []
  return starts.flatMap((start) => [border, slash].map((end) => `"${start} ${tokens} ${end}"`))
}
