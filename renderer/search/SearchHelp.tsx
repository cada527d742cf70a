import { useTranslation } from 'react-i18next'
import { focusSearch } from '../app/focus.ts'
import { Button } from '../design/Button.tsx'
import { setQuery } from './query.ts'

const examples = ['phrase', 'not', 'tag', 'speaker', 'event', 'slides', 'after'] as const

/** What a query can say, before one is typed: each line can be pressed to start with it. */
export function SearchHelp() {
  const { t } = useTranslation('search')
  return (
    <dl className="search-help">
      {examples.map((name) => (
        <div key={name}>
          <dt>
            <Button
              kind="link"
              onPress={() => {
                setQuery(t(`help.${name}.query`))
                focusSearch()
              }}
            >
              {t(`help.${name}.query`)}
            </Button>
          </dt>
          <dd className="small muted">{t(`help.${name}.does`)}</dd>
        </div>
      ))}
    </dl>
  )
}
