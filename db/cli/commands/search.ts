import { z } from 'zod'
import { done, SearchAnswer, SearchKind } from '../../model.ts'
import { search as find } from '../../search/search.ts'
import { readingCommand } from '../command.ts'
import { marked, quiet } from '../rows.ts'
import type { Say } from '../words.ts'

const Args = z.strictObject({
  query: z.string(),
  limit: z.coerce.number().int().min(1).max(500).default(20),
  in: SearchKind.optional(),
})

export const search = readingCommand({
  name: 'search',
  takes: ['QUERY'],
  options: { limit: { value: 'N' }, in: { value: SearchKind.options.join('|') } },
  args: Args,
  answer: SearchAnswer,
  run: ({ reader }, { query, limit, in: kind }) => done(find(reader, query, { limit, in: kind && [kind] })),
  print,
})

function print({ total, tookMs, results, also }: SearchAnswer, say: Say): string {
  if (total === 0) return say.nothingFound
  const hits = results.map(({ id, kind, title, titleMatches, speakers, event, snippet, matches }) => {
    const facts = [speakers.join(say.comma), kind === 'event' ? '' : (event ?? '')].filter(
      (part) => part !== '',
    )
    const lines = [
      marked(title, titleMatches),
      quiet(facts.join(' · ')),
      marked(snippet.replaceAll('\n', ' '), matches),
      quiet(id),
    ]
    return lines.filter((line) => line !== '').join('\n  ')
  })
  return [say.found(total, tookMs), ...(also.length > 0 ? [say.also(also)] : []), ...hits].join('\n\n')
}
