import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GlossaryIdea } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { useAnswer } from '../app/use-answer.ts'
import { allRows } from '../design/paged-rows.ts'
import { SearchField } from '../design/SearchField.tsx'
import { useCursor } from '../design/use-cursor.ts'
import { VirtualList } from '../design/VirtualList.tsx'
import { IdeaActs } from './IdeaActs.tsx'
import { IdeaField } from './IdeaField.tsx'

/** The glossary: what is there, the reader's own ideas first; and a line in which another one is added. */
export function GlossarySettings() {
  const { t } = useTranslation('search')
  const [filter, setFilter] = useState('')
  const answer = useAnswer('glossary.all', null)
  const rows = useMemo(
    () => allRows(answer?.ok ? answer.value.filter((idea) => holds(idea, filter)) : [], filter),
    [answer, filter],
  )
  const cursor = useCursor<GlossaryIdea>({
    listId: 'list-of-ideas',
    rows,
    idOf: keyOf,
    openedId: null,
    onOpen: () => undefined,
    startsOnFirst: filter !== '',
  })
  const chosen = rows.at(cursor.index)

  return (
    <section className="page-section" aria-label={t('glossary.title')}>
      <h2 className="section-title">{t('glossary.title')}</h2>
      <p className="muted">{t('glossary.intro')}</p>
      <IdeaField
        label={t('glossary.words')}
        placeholder={t('glossary.placeholder')}
        act={t('glossary.add')}
        onSave={async (spellings) => (await act('glossary.add', { spellings })) !== undefined}
      />
      <SearchField
        label={t('glossary.filter')}
        value={filter}
        onChange={setFilter}
        onListKey={cursor.onFieldKey}
        {...(rows.total > 0 ? { listId: cursor.listId } : {})}
        activeId={cursor.activeId}
      />
      {chosen ? (
        <IdeaActs key={keyOf(chosen)} idea={chosen} />
      ) : (
        <p className="glossary-edit faint">{t('glossary.choose')}</p>
      )}
      <div className="glossary-list">
        {rows.total === 0 && answer !== null ? (
          <p className="empty">{t('glossary.nothing', { filter })}</p>
        ) : (
          <VirtualList
            label={t('glossary.list')}
            cursor={cursor}
            lines={1}
            draw={(idea) => <IdeaWords idea={idea} />}
          />
        )}
      </div>
    </section>
  )
}

function IdeaWords({ idea }: { readonly idea: GlossaryIdea }) {
  const { t } = useTranslation('search')
  const { id, spellings, isOff } = idea
  return (
    <div className="row-line">
      <span className="row-title" data-off={isOff || undefined}>
        {spellings.join(' · ')}
      </span>
      {(isOff || id !== null) && (
        <span className="row-end fixed">{isOff ? t('glossary.off') : t('glossary.own')}</span>
      )}
    </div>
  )
}

const keyOf = ({ id, spellings }: GlossaryIdea) => id ?? spellings[0] ?? ''

const holds = ({ spellings }: GlossaryIdea, filter: string) =>
  spellings.some((spelling) => lower(spelling).includes(lower(filter.trim())))
const lower = (text: string) => text.normalize('NFKC').toLowerCase()
