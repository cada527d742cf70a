import { useTranslation } from 'react-i18next'
import type { ListPage } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { TalkLine } from '../browse/pages/TalkLine.tsx'
import { IconButton } from '../design/IconButton.tsx'

interface FoundTalksProps {
  readonly page: ListPage
  /** How many items stand above them. */
  readonly after: number
}

/** What the search of a live list finds now. A talk that is pinned becomes an item, with a reason and a place. */
export function FoundTalks({ page: { list, found, foundMore }, after }: FoundTalksProps) {
  const { t } = useTranslation('lists')
  const pin = (talkId: string) =>
    void act('lists.add', { id: list.id, items: [{ kind: 'talk', talkId, why: '' }], at: null })
  return (
    <section className="page-section" aria-label={t('live.found')}>
      <div className="section-head">
        <h2 className="section-title">{t('live.found')}</h2>
        <span className="faint small numbers">{t('count', { count: found.length + foundMore })}</span>
      </div>
      {found.length === 0 && <p className="muted">{t('live.none')}</p>}
      <ol className="found-talks">
        {found.map(({ talk }, n) => (
          <li key={talk.id} className="card-row">
            <span className="place">{after + n + 1}</span>
            <TalkLine talk={talk} />
            <span className="row-acts">
              <IconButton
                small
                icon="up"
                label={t('live.pin', { name: talk.title })}
                onPress={() => pin(talk.id)}
              />
            </span>
          </li>
        ))}
      </ol>
      {foundMore > 0 && <p className="muted small">{t('live.more', { count: foundMore })}</p>}
    </section>
  )
}
