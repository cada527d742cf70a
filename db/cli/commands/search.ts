import { z } from 'zod'
import type { SearchResult } from '../../model.ts'
import { done, SearchAnswer, SearchKind } from '../../model.ts'
import { search as find } from '../../search/search.ts'
import { readingCommand } from '../command.ts'
import { marked, quiet } from '../rows.ts'
import type { Say } from '../words.ts'

const Args = z.strictObject({
  query: z.string(),
  limit: z.coerce.number().int().min(1).max(500).default(20),
  in: SearchKind.optional(),
  explain: z.boolean().default(false),
})

export const search = readingCommand({
  name: 'search',
  takes: ['QUERY'],
  options: { limit: { value: 'N' }, in: { value: SearchKind.options.join('|') }, explain: 'flag' },
  args: Args,
  answer: SearchAnswer,
  run: ({ reader }, { query, limit, in: kind, explain }) =>
    done(find(reader, query, { limit, in: kind && [kind], explain })),
  print,
})

function print({ total, hasMore, tookMs, results, also }: SearchAnswer, say: Say): string {
  if (total === 0) return say.nothingFound
  const hits = results.map((hit) => {
    const { id, kind, title, titleMatches, speakers, event, snippet, matches } = hit
    const facts = [speakers.join(say.comma), kind === 'event' ? '' : (event ?? '')].filter(
      (part) => part !== '',
    )
    const lines = [
      marked(title, titleMatches),
      quiet(facts.join(' · ')),
      marked(snippet.replaceAll('\n', ' '), matches),
      ...whyHere(hit, say),
      quiet(id),
    ]
    return lines.filter((line) => line !== '').join('\n  ')
  })
  const answer = say.search.found(total, hasMore === true, tookMs)
  return [answer, ...(also.length > 0 ? [say.also(also)] : []), ...hits].join('\n\n')
}

/** How near the hit is, and what was found in which field: only where it was asked for. */
function whyHere({ why, nearness }: SearchResult, say: Say): string[] {
  if (!why) return []
  const reasons = why.map((reason) => `  ${say.search.reason(reason)}`)
  return [reasons.length === 0 ? say.search.byConditions : say.search.nearness[nearness], ...reasons]
}
