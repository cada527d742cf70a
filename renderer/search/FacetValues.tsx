import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { useTranslation } from 'react-i18next'
import type { Facets, SearchChip } from '../../db/model.ts'
import { TalkKind } from '../../db/model.ts'
import type { FacetName } from './open-facet.ts'
import type { Query } from './query.ts'
import { changeQuery } from './query.ts'
import { narrowed, withoutPart } from './query-text.ts'

interface FacetValuesProps {
  readonly id: string
  readonly name: FacetName
  readonly values: Facets[FacetName]
  /** The query that is narrowed. */
  readonly query: Query
  readonly understood: readonly SearchChip[]
}

/** The values of one facet with how many hits have each. One that the query asks for already is taken out again. */
export function FacetValues({ id, name, values, query, understood }: FacetValuesProps) {
  const { t } = useTranslation('search')
  const { t: inPages } = useTranslation('pages')
  const chipOf = (condition: string) => understood.find(({ text }) => bare(text) === bare(condition))

  return (
    <div id={id}>
      <AriaToolbar className="facet-values" aria-label={t(`facets.${name}`)}>
        {values.map(({ value, hits, query: condition }) => {
          const chip = chipOf(condition)
          const kind = name === 'kind' ? TalkKind.options.find((option) => option === value) : undefined
          return (
            <button
              key={value}
              type="button"
              className="facet-value"
              aria-pressed={chip !== undefined}
              onClick={() =>
                changeQuery(chip ? withoutPart(query.text, chip.at) : narrowed(query.text, condition))
              }
            >
              <span className="one-line" lang="ja">
                {kind ? inPages(`kinds.${kind}`) : value}
              </span>
              <span className="facet-count">{hits.toLocaleString()}</span>
            </button>
          )
        })}
      </AriaToolbar>
    </div>
  )
}

const bare = (condition: string) => condition.replaceAll('"', '')
