import { z } from 'zod'
import type { Facets, SearchKind } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { matching } from './candidates.ts'
import { matchOf, planOf } from './plan.ts'
import { parse } from './query.ts'
import type { Value } from './statement.ts'
import { widerOf } from './wider.ts'

const mostValues = 20

/**
 * How the hits of a query spread over years, series, tags, speakers and kinds, commonest first (years: newest
 * first), each with what to add to the query to narrow to it.
 */
export function facets(
  library: Reader,
  query: string,
  options: {
    readonly in?: readonly SearchKind[] | undefined
    readonly without?: readonly string[] | undefined
  } = {},
): Facets {
  const wider = widerOf(library, options.without)
  const { root } = parse(query)
  const plan = planOf(library, root, options.in, wider)
  const hits = plan.text
    ? matching('search', matchOf(plan.text, 'inside', wider), plan.condition)
    : {
        sql: `FROM search_document AS d WHERE ${plan.condition?.sql ?? 'TRUE'}`,
        values: plan.condition?.values ?? [],
      }
  const number = plan.text ? 'search.rowid' : 'd.n'
  const count = (select: string): z.output<typeof CountRows> =>
    CountRows.parse(
      library
        .prepare<Value[]>(`WITH hit AS MATERIALIZED (SELECT ${number} AS n ${hits.sql}) ${select}`)
        .all(...hits.values),
    )
  return {
    year: count(byYear).map(({ value, hits }) => ({ value, hits, query: `on:${value}` })),
    series: count(bySeries).map(({ value, hits }) => ({ value, hits, query: `series:${quoted(value)}` })),
    tag: count(byTag).map(({ value, hits }) => ({ value, hits, query: `tag:${quoted(value)}` })),
    speaker: count(bySpeaker).map(({ value, hits }) => ({ value, hits, query: `speaker:${quoted(value)}` })),
    kind: count(byKind).map(({ value, hits }) => ({ value, hits, query: `kind:${quoted(value)}` })),
  }
}

const CountRows = z.array(z.object({ value: z.string(), hits: z.int() }))

const documents = 'FROM hit JOIN search_document ON search_document.n = hit.n'

const byYear = `SELECT substr(first_day, 1, 4) AS value, count(*) AS hits ${documents}
  WHERE first_day IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT ${mostValues}`
const bySeries = `SELECT event.series AS value, count(*) AS hits ${documents}
  JOIN event ON event.id = search_document.event
  WHERE event.series IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostValues}`
const byTag = `SELECT tag.path AS value, count(*) AS hits ${documents}
  JOIN talk_tag ON talk_tag.talk_id = search_document.record JOIN tag ON tag.id = talk_tag.tag_id
  WHERE tag.deleted_at IS NULL GROUP BY tag.id ORDER BY 2 DESC, 1 LIMIT ${mostValues}`
const bySpeaker = `SELECT speaker.name AS value, count(*) AS hits ${documents}
  JOIN talk_speaker ON talk_speaker.talk_id = search_document.record
  JOIN speaker ON speaker.id = talk_speaker.speaker_id
  GROUP BY speaker.id ORDER BY 2 DESC, 1 LIMIT ${mostValues}`
const byKind = `SELECT talk_kind AS value, count(*) AS hits ${documents}
  WHERE talk_kind IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostValues}`

function quoted(value: string): string {
  return /^[\p{L}\p{N}_/.-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`
}
