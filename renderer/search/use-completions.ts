import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Name } from '../../db/model.ts'
import { useAnswer } from '../app/use-answer.ts'
import type { FilterName, Unfinished } from './completion.ts'
import { filterNames, fixedValues } from './completion.ts'

export interface QueryCompletion {
  /** As the query language writes it. */
  readonly value: string
  readonly words: string
  readonly beside?: string
}

const mostOffered = 8
const kindOfName = {
  tag: 'tag',
  speaker: 'speaker',
  event: 'event',
  list: 'list',
} as const satisfies { readonly [N in FilterName]?: Name['kind'] }

/** What the unfinished word may become, best first; none for `null`. */
export function useCompletions(unfinished: Unfinished | null): readonly QueryCompletion[] {
  const { t } = useTranslation('search')
  const filter = unfinished?.filter ?? null
  const typed = unfinished?.typed.toLowerCase() ?? ''
  const kind = filter && isNamed(filter) ? kindOfName[filter] : null
  const names = useAnswer('names.find', kind ? { typed, kinds: [kind], limit: mostOffered } : undefined)
  const spread = useAnswer('search.facets', filter === 'series' ? { query: '' } : undefined)

  if (unfinished === null) return []
  if (filter === null) {
    return filterNames
      .filter((name) => name.startsWith(typed))
      .map((name) => ({ value: name, words: `${name}:`, beside: t(`filter.${name}`) }))
  }
  if (kind) {
    // Names of another filter may still be here until the answer for this one is.
    const found = names?.ok ? names.value.filter((name) => name.kind === kind) : []
    const values = found.map(({ name, beside }) => ({ value: name, words: name, beside }))
    return withoutTyped(values, unfinished.typed)
  }
  if (filter === 'series') {
    const series = spread?.ok ? spread.value.series : []
    const values = series.map(({ value, hits }) => ({ value, words: value, beside: String(hits) }))
    return withoutTyped(
      values.filter(({ value }) => value.toLowerCase().includes(typed)),
      unfinished.typed,
    )
  }
  if (!isFixed(filter)) return []
  return withoutTyped(
    fixed(filter, t).filter(
      ({ value, beside }) => value.startsWith(typed) || beside.includes(unfinished.typed),
    ),
    unfinished.typed,
  )
}

function fixed(filter: keyof typeof fixedValues, t: TFunction<'search'>) {
  switch (filter) {
    case 'kind':
      return fixedValues.kind.map((value) => ({ value, words: value, beside: t(`value.kind.${value}`) }))
    case 'is':
      return fixedValues.is.map((value) => ({ value, words: value, beside: t(`value.is.${value}`) }))
    case 'has':
      return fixedValues.has.map((value) => ({ value, words: value, beside: t(`value.has.${value}`) }))
    case 'mark':
      return fixedValues.mark.map((value) => ({ value, words: value, beside: t(`value.mark.${value}`) }))
    default:
      return filter satisfies never
  }
}

/** Nothing is offered for what stands there already. */
const withoutTyped = (completions: readonly QueryCompletion[], typed: string) =>
  completions.some(({ value }) => value === typed) ? [] : completions.slice(0, mostOffered)

const isNamed = (filter: FilterName): filter is keyof typeof kindOfName => filter in kindOfName
const isFixed = (filter: FilterName): filter is keyof typeof fixedValues => filter in fixedValues
