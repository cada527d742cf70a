import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchChip } from '../../db/model.ts'
import { useAnswer } from '../app/use-answer.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { Toolbar } from '../design/Toolbar.tsx'
import { FacetValues } from './FacetValues.tsx'
import { facetNames, toggleFacet, useOpenFacet } from './open-facet.ts'
import type { Query } from './query.ts'
import { useRested } from './use-rested.ts'

interface FacetsProps {
  /** The question whose hits are on the screen. */
  readonly query: Query
  readonly understood: readonly SearchChip[]
}

// The counts wait until the typing rests: a count of all hits takes longer than finding the best of them.
const restMs = 200

/** How the hits spread over years, tags and so on; a value narrows to the hits that have it. */
export function Facets({ query, understood }: FacetsProps) {
  const { t } = useTranslation('search')
  const valuesId = useId()
  const opened = useOpenFacet()
  const rested = useRested(query, restMs)
  const answer = useAnswer(
    'search.facets',
    rested ? { query: rested.text, without: [...rested.without] } : undefined,
  )
  const facets = answer?.ok ? answer.value : null
  // The row has its height before the counts come, so that the hits under it never move.
  if (!facets) return <div className="facets" />
  const values = opened ? facets[opened] : []

  return (
    <section className="facets" aria-label={t('facets.label')}>
      <Toolbar label={t('facets.label')}>
        {facetNames.map((name) => (
          <Button
            key={name}
            kind="quiet"
            aria-expanded={name === opened}
            {...(name === opened && values.length > 0 ? { 'aria-controls': valuesId } : {})}
            isDisabled={facets[name].length === 0}
            onPress={() => toggleFacet(name)}
          >
            {t(`facets.${name}`)}
            <Icon name={name === opened ? 'up' : 'down'} />
          </Button>
        ))}
      </Toolbar>
      {opened && values.length > 0 && (
        <FacetValues id={valuesId} name={opened} values={values} query={query} understood={understood} />
      )}
    </section>
  )
}
