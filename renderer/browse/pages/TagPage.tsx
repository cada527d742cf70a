import { useTranslation } from 'react-i18next'
import type { Tag, TalkRow } from '../../../db/model.ts'
import { TagPath } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { open } from '../../app/places.ts'
import { tell } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { askForList } from '../../app/window-state.ts'
import { Button } from '../../design/Button.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { makeLiveList, queryOfTag } from '../../lists/live-acts.ts'
import { Answered } from './Answered.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { TagColour } from './TagColour.tsx'
import { TalksSection } from './TalksSection.tsx'

/** One tag: its name, its colour and its talks. Given the name of another one, the two become one. */
export function TagPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('pages')
  const answer = useAnswer('tags.get', id)
  return (
    <Answered answer={answer}>
      {({ tag, talks }) => (
        <>
          <TagBar tag={tag} talks={talks} />
          <div className="page-scroll">
            <article className="page" key={tag.id}>
              <header className="page-head">
                <h1 className="page-title" lang="ja">
                  <SavedText
                    label={t('tag.path')}
                    value={tag.path}
                    problemOf={(path) =>
                      TagPath.safeParse(path.trim()).success ? null : t('tag.pathUnreadable')
                    }
                    onSave={(path) => rename(tag, path.trim(), t('tag.merged', { path }))}
                  />
                </h1>
                <TagColour
                  colour={tag.colour}
                  onChange={(colour) => void act('tags.colour', { id: tag.id, colour })}
                />
                <p className="faint small">{t('tag.pathHint')}</p>
              </header>
              <TalksSection title={t('tag.talks')} empty={t('tag.noTalks')} talks={talks} />
            </article>
          </div>
        </>
      )}
    </Answered>
  )
}

function TagBar({ tag, talks }: { readonly tag: Tag; readonly talks: readonly TalkRow[] }) {
  const { t } = useTranslation('pages')
  return (
    <div className="page-bar">
      <span className="grow" />
      <Button
        kind="quiet"
        icon="list"
        isDisabled={talks.length === 0}
        onPress={() => askForList({ kind: 'tag', ids: [tag.id] })}
      >
        {t('event.allToList')}
      </Button>
      <MoreMenu
        kind="tag"
        id={tag.id}
        entries={[
          {
            id: 'live',
            words: t('tag.live'),
            icon: 'list',
            run: () => void makeLiveList(queryOfTag(tag.path), tag.path),
          },
        ]}
      />
    </div>
  )
}

/** Where the name was another tag's, that tag is what is left: its page opens, and undo parts them again. */
async function rename(tag: Tag, path: string, mergedWords: string): Promise<boolean> {
  const renamed = await act('tags.rename', { id: tag.id, path })
  if (renamed === undefined) return false
  if (renamed.id !== tag.id) {
    open('tag', renamed.id)
    tell(mergedWords)
  }
  return true
}
