import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../app/use-answer.ts'
import { Answered } from '../browse/pages/Answered.tsx'
import { stored } from '../browse/pages/stored.ts'
import { SavedText } from '../design/SavedText.tsx'
import { AddItem } from './AddItem.tsx'
import { ListBar } from './ListBar.tsx'
import { ListItems } from './ListItems.tsx'
import { ListPreview } from './ListPreview.tsx'
import { ListSummary } from './ListSummary.tsx'

/** A reading list: what to read, in which order, and why; beside it, if wished, what its reader will get. */
export function ListPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('lists')
  const [isPreviewShown, setPreviewShown] = useState(false)
  const answer = useAnswer('lists.get', id)
  return (
    <Answered answer={answer}>
      {({ list, entries }) => (
        <>
          <ListBar list={list} isPreviewShown={isPreviewShown} onPreview={setPreviewShown} />
          <div className="list-columns" data-beside={isPreviewShown || undefined}>
            <div className="page-scroll">
              <article className="page" key={list.id}>
                <header className="page-head">
                  <h1 className="page-title" lang="ja">
                    <SavedText
                      label={t('title')}
                      value={list.title}
                      onSave={(title) => stored('lists.update', { id, fields: { title } })}
                    />
                  </h1>
                  <ListSummary list={list} entries={entries} />
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
                <ListItems list={list} entries={entries} />
                <AddItem listId={list.id} />
              </article>
            </div>
            {isPreviewShown && <ListPreview list={list} />}
          </div>
        </>
      )}
    </Answered>
  )
}
