import { z } from 'zod'
import type { Reader } from '../sqlite.ts'
import { all, one } from '../sqlite.ts'
import type { Condition } from './plan.ts'
import type { Candidate } from './rank.ts'
import type { Value } from './statement.ts'
import { query } from './statement.ts'

const MatchRow = z.object({ n: z.int(), bm25: z.number() })

/** A match by its number in the index. */
export interface Match {
  readonly n: number
  /** As FTS5 gives it; 0 where nobody asked for it. */
  readonly bm25: number
  /** It matches in its title, a speaker or a tag alone, so that these may be what was typed. */
  readonly isNamed: boolean
}

const CountRow = z.object({ total: z.int() })

/**
 * Up to this many matches are ranked: 2 µs each. A query with more (の, a, データ) takes what has it in a name,
 * and then the newest: FTS5 gives these in their order without looking at the rest.
 */
const mostRanked = 2000

/** How many documents match. */
export function countMatches(library: Reader, match: string, condition: Condition | null): number {
  const { sql, values } = matching(match, condition)
  return one(library, CountRow, `SELECT count(*) AS total ${sql}`, ...values)?.total ?? 0
}

/** Whether any document matches. */
export function hasMatch(library: Reader, match: string): boolean {
  return isMoreThan(library, match, null, 0)
}

/**
 * The matches worth a closer look, at most `most`.
 *
 * @param total how many there are, when that is known already
 */
export function bestMatches(
  library: Reader,
  match: string,
  condition: Condition | null,
  most: number,
  total?: number,
): Match[] {
  const isBroad = total === undefined ? isMoreThan(library, match, condition, mostRanked) : total > mostRanked
  return isBroad ? broadMatches(library, match, condition, most) : fewMatches(library, match, condition, most)
}

function fewMatches(library: Reader, match: string, condition: Condition | null, most: number): Match[] {
  const inNames = matching(`({title speakers tags} : ${match})`, condition)
  const named = new Set(
    all(library, NumberRow, `SELECT search.rowid AS n ${inNames.sql}`, ...inNames.values).map((row) => row.n),
  )
  return ranked(library, match, condition, most).map((row) => ({ ...row, isNamed: named.has(row.n) }))
}

function broadMatches(library: Reader, match: string, condition: Condition | null, most: number): Match[] {
  const inNames = `({title speakers tags event} : ${match})`
  const named = isMoreThan(library, inNames, condition, mostRanked)
    ? newest(library, inNames, condition, most)
    : ranked(library, inNames, condition, most)
  const found = new Map(named.map((row) => [row.n, { ...row, isNamed: true }]))
  if (found.size < most) {
    for (const row of newest(library, match, condition, most)) {
      if (found.size < most && !found.has(row.n)) found.set(row.n, { ...row, isNamed: false })
    }
  }
  return [...found.values()]
}

const NumberRow = z.object({ n: z.int() })
type Ranked = z.output<typeof MatchRow>

function isMoreThan(library: Reader, match: string, condition: Condition | null, few: number): boolean {
  const { sql, values } = matching(match, condition)
  const counted = `SELECT count(*) AS total FROM (SELECT 1 ${sql} LIMIT ?)`
  return (one(library, CountRow, counted, ...values, few + 1)?.total ?? 0) > few
}

function ranked(library: Reader, match: string, condition: Condition | null, most: number): Ranked[] {
  const { sql, values } = matching(match, condition)
  const best = `SELECT search.rowid AS n, search.rank AS bm25 ${sql} ORDER BY search.rank LIMIT ?`
  return all(library, MatchRow, best, ...values, most)
}

function newest(library: Reader, match: string, condition: Condition | null, most: number): Ranked[] {
  const { sql, values } = matching(match, condition)
  const latest = `SELECT search.rowid AS n, 0 AS bm25 ${sql} ORDER BY search.rowid DESC LIMIT ?`
  return all(library, MatchRow, latest, ...values, most)
}

/**
 * FROM and WHERE of a search. CROSS JOIN holds FTS5 outside: the other way round, it would be asked once for each row
 * that fits the condition.
 */
export function matching(match: string, condition: Condition | null): { sql: string; values: Value[] } {
  if (!condition) return { sql: 'FROM search WHERE search MATCH ?', values: [match] }
  return {
    sql: `FROM search CROSS JOIN search_document AS d ON d.n = search.rowid WHERE search MATCH ? AND ${condition.sql}`,
    values: [match, ...condition.values],
  }
}

/** The newest documents that fit a condition, for a query without text; and how many there are. */
export function newestDocuments(
  library: Reader,
  condition: Condition | null,
  most: number,
): { matches: Match[]; total: number } {
  const where = condition ? `WHERE ${condition.sql}` : ''
  const values = condition?.values ?? []
  const latest = `SELECT d.n, 0 AS bm25 FROM search_document AS d ${where} ORDER BY d.first_day DESC, d.n DESC LIMIT ?`
  const counted = `SELECT count(*) AS total FROM search_document AS d ${where}`
  return {
    matches: all(library, MatchRow, latest, ...values, most).map((row) => ({ ...row, isNamed: false })),
    total: one(library, CountRow, counted, ...values)?.total ?? 0,
  }
}

/** What a match is ranked and shown by. */
export interface Known extends Candidate {
  readonly kind: string
  readonly record: string
}

/**
 * Fetches what re-ranking asks of each match. The names of a talk lie beside its note, one page of the file each, so
 * they are read only where they can decide.
 */
export function known(library: Reader, matches: readonly Match[]): Known[] {
  const byNumber = new Map(matches.map((match) => [match.n, match]))
  const named = matches.filter((match) => match.isNamed).map((match) => match.n)
  const names = new Map(namesOfDocuments.all(library, JSON.stringify(named)).map((row) => [row.n, row]))
  return factsOfDocuments.all(library, JSON.stringify([...byNumber.keys()])).map((row) => {
    const name = names.get(row.n)
    return {
      n: row.n,
      kind: row.kind,
      record: row.record,
      lastDay: row.last_day,
      bm25: byNumber.get(row.n)?.bm25 ?? 0,
      title: name?.title ?? '',
      speakers: name ? Texts.parse(JSON.parse(name.speakers)) : [],
      tags: name ? Texts.parse(JSON.parse(name.tags)) : [],
    }
  })
}

const Texts = z.array(z.string())

const factsOfDocuments = query(
  z.object({ n: z.int(), kind: z.string(), record: z.string(), last_day: z.string().nullable() }),
  `SELECT d.n, d.kind, d.record, d.last_day
   FROM json_each(?) AS wanted JOIN search_document AS d ON d.n = wanted.value`,
)

const namesOfDocuments = query(
  z.object({ n: z.int(), title: z.string().nullable(), speakers: z.string(), tags: z.string() }),
  `SELECT d.n,
     CASE d.kind
       WHEN 'talk' THEN (SELECT title FROM talk WHERE id = d.record)
       WHEN 'event' THEN (SELECT title FROM event WHERE id = d.record)
       WHEN 'link' THEN (SELECT coalesce(nullif(title, ''), url) FROM link WHERE id = d.record)
       ELSE (SELECT title FROM list WHERE id = d.record)
     END AS title,
     (SELECT json_group_array(speaker.name) FROM talk_speaker JOIN speaker ON speaker.id = talk_speaker.speaker_id
       WHERE talk_speaker.talk_id = d.record) AS speakers,
     (SELECT json_group_array(tag.path) FROM talk_tag JOIN tag ON tag.id = talk_tag.tag_id
       WHERE talk_tag.talk_id = d.record) AS tags
   FROM json_each(?) AS wanted JOIN search_document AS d ON d.n = wanted.value`,
)
