import { z } from 'zod'
import type { SearchKind } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import type { Widening, Wider } from './expression.ts'
import { expressionOf, isText } from './expression.ts'
import type { Fact } from './filters.ts'
import { factOf } from './filters.ts'
import { normalise } from './normalise.ts'
import type { Node } from './query.ts'
import type { Value } from './statement.ts'
import { query } from './statement.ts'

/** A condition on `d`, the row of search_document; its text holds placeholders for `values` only. */
export interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
  /** It looks for text, in the whole library: not to be asked twice. */
  readonly asksIndex?: boolean
}

/** A query as the database can answer it: text for FTS5, everything else as a condition. */
export interface Plan {
  /** The part that is text, `null` when there is none; widened step by step by `matchOf`. */
  readonly text: Node | null
  readonly condition: Condition | null
}

/** Parts what was asked into text and conditions. */
export function planOf(
  library: Reader,
  root: Node | null,
  kinds: readonly SearchKind[] | undefined,
  wider: Wider,
): Plan {
  const parts = root === null ? [] : root.type === 'all' ? root.parts : [root]
  const text = parts.filter((part) => isText(part) && expressionOf(part, 'typed', wider) !== null)
  const unwanted = text.length > 0 ? parts.filter((part) => part.type === 'not' && isText(part.part)) : []
  const conditions = parts
    .filter((part) => !isText(part) && !unwanted.includes(part))
    .map((part) => conditionOf(library, part, wider))
  if (kinds) conditions.push({ sql: `d.kind IN (${kinds.map(() => '?').join(', ')})`, values: kinds })
  return {
    text: together([...text, ...unwanted]),
    condition: conditions.length > 0 ? joined(conditions, 'AND') : null,
  }
}

/** The FTS5 expression of a plan's text, widened this far. */
export function matchOf(text: Node, widening: Widening, wider: Wider): string {
  const match = expressionOf(text, widening, wider)
  if (match === null) throw new Error('a plan holds text in which there is nothing to look for')
  return match
}

function together(parts: readonly Node[]): Node | null {
  return parts.length > 1 ? { type: 'all', parts } : (parts[0] ?? null)
}

function joined(conditions: readonly Condition[], word: 'AND' | 'OR'): Condition {
  return {
    sql:
      conditions.length === 1
        ? (conditions[0]?.sql ?? '')
        : `(${conditions.map(({ sql }) => sql).join(` ${word} `)})`,
    values: conditions.flatMap(({ values }) => values),
    asksIndex: conditions.some(({ asksIndex }) => asksIndex),
  }
}

function conditionOf(library: Reader, node: Node, wider: Wider): Condition {
  switch (node.type) {
    case 'not': {
      const unwanted = conditionOf(library, node.part, wider)
      return { ...unwanted, sql: `NOT ${unwanted.sql}` }
    }
    case 'all':
    case 'any':
      return joined(
        node.parts.map((part) => conditionOf(library, part, wider)),
        node.type === 'all' ? 'AND' : 'OR',
      )
    case 'word':
    case 'phrase':
      return textCondition(node, wider)
    case 'filter': {
      const fact = factOf(node.name, node.value)
      return fact ? factCondition(library, fact) : textCondition(node, wider)
    }
    default:
      return node satisfies never
  }
}

// The + keeps the planner from looking each id up in FTS5, one MATCH an id: a hundred times slower (README.md, "Cost").
function textCondition(node: Node, wider: Wider): Condition {
  const match = expressionOf(node, 'inside', wider)
  if (match === null) return { sql: 'TRUE', values: [] }
  return {
    sql: '+d.n IN (SELECT rowid FROM search WHERE search MATCH ?)',
    values: [match],
    asksIndex: true,
  }
}

function factCondition(library: Reader, fact: Fact): Condition {
  switch (fact.fact) {
    case 'kind':
      return { sql: 'd.talk_kind IS ?', values: [fact.kind] }
    case 'has':
      return { sql: '(d.has & ?) <> 0', values: [fact.bit] }
    case 'status':
      return { sql: 'd.status IS ?', values: [fact.status] }
    case 'starred':
      return { sql: 'd.stars > 0', values: [] }
    case 'private':
      return { sql: 'd.is_private = 1', values: [] }
    case 'unread':
      return {
        sql: `(EXISTS (SELECT 1 FROM list_item WHERE talk_id = d.record AND is_read = 0)
          OR EXISTS (SELECT 1 FROM list_item WHERE link_id = d.record AND is_read = 0))`,
        values: [],
      }
    case 'stars':
      return { sql: `(d.kind = 'talk' AND d.stars ${fact.compare} ?)`, values: [fact.stars] }
    case 'before':
      return { sql: '(d.last_day IS NOT NULL AND d.last_day < ?)', values: [fact.day] }
    case 'after':
      return { sql: '(d.first_day IS NOT NULL AND d.first_day > ?)', values: [fact.day] }
    case 'between':
      return {
        sql: '(d.first_day IS NOT NULL AND d.first_day <= ? AND d.last_day >= ?)',
        values: [fact.lastDay, fact.firstDay],
      }
    case 'list':
      return listCondition(library, fact.title)
    default:
      return fact satisfies never
  }
}

const lists = query(
  z.object({ id: z.string(), title: z.string() }),
  'SELECT id, title FROM list WHERE deleted_at IS NULL',
)

// Lists are few, and SQL knows nothing of our normal form.
function listCondition(library: Reader, title: string): Condition {
  const ids = lists
    .all(library)
    .filter((list) => title === '*' || normalise(list.title).includes(title))
    .map((list) => list.id)
  const inLists = 'list_id IN (SELECT value FROM json_each(?))'
  return {
    sql: `(EXISTS (SELECT 1 FROM list_item WHERE talk_id = d.record AND ${inLists})
      OR EXISTS (SELECT 1 FROM list_item WHERE link_id = d.record AND ${inLists}))`,
    values: [JSON.stringify(ids), JSON.stringify(ids)],
  }
}
