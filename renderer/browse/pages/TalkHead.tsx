import { useTranslation } from 'react-i18next'
import type { TalkPage } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { open } from '../../app/places.ts'
import { Button } from '../../design/Button.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { EventChoice } from './EventChoice.tsx'
import { Links } from './Links.tsx'
import { NameTokens } from './NameTokens.tsx'
import { stored } from './stored.ts'
import { TalkTraits } from './TalkTraits.tsx'

/** What is known of a talk besides its note; everything is edited where it stands. */
export function TalkHead({ page }: { readonly page: TalkPage }) {
  const { t } = useTranslation('pages')
  const { talk, event, speakers, tags, links, lists } = page
  const { id } = talk

  return (
    <header className="page-head">
      <h1 className="page-title" lang="ja">
        <SavedText
          label={t('title')}
          value={talk.title}
          onSave={(title) => stored('talks.update', { id, fields: { title } })}
        />
      </h1>
      <TalkTraits talk={talk} />
      <dl className="facts">
        <div>
          <dt>{t('talk.speakers')}</dt>
          <dd>
            <NameTokens
              label={t('talk.speakers')}
              addLabel={t('talk.addSpeaker')}
              kind="speaker"
              tokens={speakers.map((speaker) => ({ id: speaker.id, words: speaker.name }))}
              onOpen={(speaker) => open('speaker', speaker.id)}
              onChange={(names) => stored('talks.update', { id, fields: { speakers: names } })}
            />
          </dd>
        </div>
        <div>
          <dt>{t('talk.event')}</dt>
          <dd>
            <EventChoice
              event={event}
              onChange={(eventId) => void act('talks.update', { id, fields: { eventId } })}
            />
          </dd>
        </div>
        <div>
          <dt>{t('talk.tags')}</dt>
          <dd>
            <NameTokens
              label={t('talk.tags')}
              addLabel={t('talk.addTag')}
              kind="tag"
              tokens={tags.map((tag) => ({ id: tag.id, words: tag.path, colour: tag.colour }))}
              onOpen={(tag) => open('tag', tag.id)}
              onChange={(paths) => stored('talks.update', { id, fields: { tags: paths } })}
            />
          </dd>
        </div>
        <div>
          <dt>{t('talk.links')}</dt>
          <dd>
            <Links owner={{ kind: 'talk', id }} links={links} />
          </dd>
        </div>
        {lists.length > 0 && (
          <div>
            <dt>{t('talk.lists')}</dt>
            <dd className="cluster" data-tight>
              {lists.map((list) => (
                <Button key={list.id} kind="link" onPress={() => open('list', list.id)}>
                  {list.title}
                </Button>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </header>
  )
}
