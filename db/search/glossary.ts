import { z } from 'zod'
import type { Reader } from '../sqlite.ts'
import { ideas } from './glossary-data.ts'
import { normalise } from './normalise.ts'
import { query } from './statement.ts'

/** Words for the same idea: what was typed, and what else is looked for because of it. */
export interface Glossary {
  /**
   * @param term normalised; several words are joined by one space (`error budget`)
   * @returns the other spellings of its ideas as written in the glossary, none when it stands in no entry
   */
  others(term: string): readonly string[]
  /** How many words its longest spelling has: further a query need not be looked through. */
  readonly longestSpelling: number
}

/**
 * The built-in entries with the reader's own. An entry of one spelling takes something out of the built-in ones: the
 * whole idea where it is the one that names it, else that word.
 */
export function glossaryOf(library: Reader): Glossary {
  const stamp = glossaryStamp.get(library)
  const current = `${stamp?.entries ?? 0} ${stamp?.changed ?? ''}`
  const known = glossaries.get(library)
  if (known?.stamp === current) return known.glossary
  const own = ownEntries.all(library).map((row) => Spellings.parse(JSON.parse(row.spellings)))
  const glossary = makeGlossary(own.length === 0 ? ideas : [...withoutSingles(own), ...own])
  glossaries.set(library, { stamp: current, glossary })
  return glossary
}

export function makeGlossary(entries: readonly (readonly string[])[]): Glossary {
  const entriesBySpelling = new Map<string, (readonly string[])[]>()
  let longestSpelling = 1
  for (const entry of entries) {
    for (const spelling of entry) {
      const term = normalise(spelling)
      longestSpelling = Math.max(longestSpelling, term.split(' ').length)
      const others = entriesBySpelling.get(term)
      if (others) others.push(entry)
      else entriesBySpelling.set(term, [entry])
    }
  }
  return {
    longestSpelling,
    others(term) {
      const others = new Map<string, string>()
      for (const entry of entriesBySpelling.get(term) ?? []) {
        for (const spelling of entry) others.set(normalise(spelling), spelling)
      }
      others.delete(term)
      return [...others.values()]
    },
  }
}

const Spellings = z.array(z.string())

function withoutSingles(own: readonly (readonly string[])[]): (readonly string[])[] {
  const taken = new Set(own.filter((entry) => entry.length === 1).flatMap((entry) => entry.map(normalise)))
  const names = new Set(ideas.map(nameOf))
  const words = new Set([...taken].filter((word) => !names.has(word)))
  return ideas
    .filter((idea) => !taken.has(nameOf(idea)))
    .map((idea) => idea.filter((spelling) => !words.has(normalise(spelling))))
}

/** What a built-in idea is known by: its first spelling, normalised. */
export function nameOf([first = '']: readonly string[]): string {
  return normalise(first)
}

const glossaries = new WeakMap<Reader, { stamp: string; glossary: Glossary }>()

const glossaryStamp = query(
  z.object({ entries: z.int(), changed: z.string().nullable() }),
  'SELECT count(*) AS entries, max(updated_at) AS changed FROM glossary_entry WHERE deleted_at IS NULL',
)
const ownEntries = query(
  z.object({ spellings: z.string() }),
  'SELECT spellings FROM glossary_entry WHERE deleted_at IS NULL ORDER BY n',
)
