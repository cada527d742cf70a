import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../app/use-answer.ts'
import { Answered } from '../browse/pages/Answered.tsx'
import { stored } from '../browse/pages/stored.ts'
import { SavedText } from '../design/SavedText.tsx'
import { AddItem } from './AddItem.tsx'
import { FoundTalks } from './FoundTalks.tsx'
import { ListBar } from './ListBar.tsx'
import { ListCover } from './ListCover.tsx'
import { ListItems } from './ListItems.tsx'
import { ListPreview } from './ListPreview.tsx'
import { ListSummary } from './ListSummary.tsx'
import { LiveSearch } from './LiveSearch.tsx'
import { placesOf } from './repeats.ts'

/** A reading list: what to read, in which order, and why; beside it, if wished, what its reader will get. */
export function ListPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('lists')
  const [isPreviewShown, setPreviewShown] = useState(false)
  const answer = useAnswer('lists.get', id)
  return (
    <Answered answer={answer}>
      {(page) => {
        const { list, entries } = page
        const isLive = list.query !== null
        return (
          <>
            <ListBar list={list} isPreviewShown={isPreviewShown} onPreview={setPreviewShown} />
            <div className="list-columns" data-beside={isPreviewShown || undefined}>
              <div className="page-scroll">
                <article className="page" key={list.id}>
                  <header className="page-head">
                    <ListCover list={list} />
                    <h1 className="page-title" lang="ja">
                      <SavedText
                        label={t('title')}
                        value={list.title}
                        onSave={(title) => stored('lists.update', { id, fields: { title } })}
                      />
                    </h1>
                    <ListSummary page={page} />
                    {list.query !== null && <LiveSearch list={list} query={list.query} />}
                    <div className="prose">
                      <SavedText
                        label={t('introduction')}
                        value={list.introduction}
                        placeholder={t('introductionPlaceholder')}
                        multiline
                        mayBeEmpty
                        lang="ja"
                        onSave={(introduction) => stored('lists.update', { id, fields: { introduction } })}
                      />
                    </div>
                  </header>
                  {(!isLive || entries.length > 0) && <ListItems list={list} entries={entries} />}
                  {isLive && <FoundTalks page={page} after={placesOf(entries).size} />}
                  <AddItem listId={list.id} />
                </article>
              </div>
              {isPreviewShown && <ListPreview list={list} />}
            </div>
          </>
        )
      }}
    </Answered>
  )
}
