import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalkPage } from '../../../db/model.ts'
import { impressionOf } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { open } from '../../app/places.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { NameTokens } from '../../browse/pages/NameTokens.tsx'
import { stored } from '../../browse/pages/stored.ts'
import { Icon } from '../../design/Icon.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { Stars } from '../../design/Stars.tsx'
import { ProposedTags } from './ProposedTags.tsx'
import { saveImpression } from './save-impression.ts'

/** One talk of the evening: an impression, stars and tags. */
export function ReviewCard({ talkId }: { readonly talkId: string }) {
  const answer = useAnswer('talks.get', talkId)
  return answer?.ok ? <Card page={answer.value} /> : null
}

function Card({ page }: { readonly page: TalkPage }) {
  const { t } = useTranslation(['review', 'pages'])
  const name = useId()
  const { talk, speakers, tags } = page
  const { id, title, stars } = talk
  const impression = impressionOf(talk.note)
  const isFilled = impression !== '' && stars > 0 && tags.length > 0
  const paths = tags.map(({ path }) => path)
  const saveTags = (next: string[]) => stored('talks.update', { id, fields: { tags: next } })

  return (
    <li className="review-card" aria-labelledby={name}>
      <div className="review-subject">
        <h2 id={name} lang="ja">
          <button type="button" className="talk-name" onClick={() => open('talk', id)}>
            {title}
          </button>
        </h2>
        <span className="faint" lang="ja">
          {speakers.map((speaker) => speaker.name).join('、')}
        </span>
        {isFilled && (
          <span className="review-filled" role="img" aria-label={t('filled')}>
            <Icon name="check" />
          </span>
        )}
        <span className="grow" />
        <Stars
          label={t('pages:talk.stars')}
          stars={stars}
          onChange={(next) => void act('talks.update', { id, fields: { stars: next } })}
          wordsOf={(count) => t('pages:talk.starsOf', { count })}
        />
      </div>
      <div className="prose">
        <SavedText
          label={t('impression', { title })}
          value={impression}
          placeholder={t('impressionPlaceholder')}
          multiline
          mayBeEmpty
          lang="ja"
          onSave={(text) => saveImpression(id, text)}
        />
      </div>
      <div className="review-tags">
        <NameTokens
          label={t('pages:talk.tags')}
          addLabel={t('pages:talk.addTag')}
          kind="tag"
          tokens={tags.map((tag) => ({ id: tag.id, words: tag.path, colour: tag.colour }))}
          onChange={saveTags}
        />
        <ProposedTags talk={talk} tags={paths} onChange={(next) => void saveTags(next)} />
      </div>
    </li>
  )
}
