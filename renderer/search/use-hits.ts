import { useMemo, useState } from 'react'
import type { SearchAnswer, SearchResult } from '../../db/model.ts'
import type { LatestAnswer } from '../app/use-answer.ts'
import { useLatestAnswer } from '../app/use-answer.ts'
import type { Rows } from '../design/paged-rows.ts'
import type { Query } from './query.ts'

// The first ones stand there with the keystroke, those in sight with their words; who scrolls gets more of both.
const firstHits = 50
const firstSnippets = 20
const mostHits = 200
/** So many rows beyond those in sight are drawn, too. */
const drawnAhead = 8

export interface Hits {
  readonly answer: LatestAnswer<'search.run'>['answer']
  /** What was found; `null` before the first answer, and while nothing is asked. */
  readonly found: SearchAnswer | null
  /** The question that it answers: an older one while the newest is on its way. */
  readonly query: Query
  readonly isOld: boolean
  readonly rows: Rows<SearchResult>
}

/** The hits of a query as the rows of a list; those of the query before stay until they are there. */
export function useHits(query: Query): Hits {
  const { text, without } = query
  const [more, setMore] = useState<string | null>(null)
  const isBlank = text.trim() === ''
  const wished = more === text ? { limit: mostHits } : { limit: firstHits, snippets: firstSnippets }
  const { answer, question, isOld } = useLatestAnswer(
    'search.run',
    isBlank ? undefined : { query: text, ...wished, without: [...without] },
  )
  const found = answer?.ok ? answer.value : null
  const rows = useMemo((): Rows<SearchResult> => {
    const results = found?.results ?? []
    const source = question?.query
    return {
      total: results.length,
      at: (index) => results[index],
      want: (_, last) => {
        const isAll = results.length <= firstSnippets || question?.limit === mostHits
        if (!isAll && source !== undefined && last + drawnAhead >= firstSnippets) setMore(source)
      },
      source,
    }
  }, [found, question])
  const answered = useMemo(
    () => (question ? { text: question.query, without: question.without ?? [] } : { text: '', without: [] }),
    [question],
  )
  return { answer, found, query: answered, isOld, rows }
}
