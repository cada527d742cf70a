import { useTranslation } from 'react-i18next'
import type { Speaker } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { SavedText } from '../../design/SavedText.tsx'
import { Answered } from './Answered.tsx'
import { Handles } from './Handles.tsx'
import { SpeakerBar } from './SpeakerBar.tsx'
import { stored } from './stored.ts'
import { TalksSection } from './TalksSection.tsx'

/** One person: the name and how it is read, and every talk across the years. */
export function SpeakerPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('pages')
  const answer = useAnswer('speakers.get', id)
  return (
    <Answered answer={answer}>
      {({ speaker, talks }) => (
        <>
          <SpeakerBar speaker={speaker} />
          <div className="page-scroll">
            <article className="page" key={speaker.id}>
              <SpeakerHead speaker={speaker} />
              <TalksSection
                title={t('speaker.talks')}
                empty={t('speaker.noTalks')}
                talks={talks}
                without="speakers"
              />
            </article>
          </div>
        </>
      )}
    </Answered>
  )
}

function SpeakerHead({ speaker }: { readonly speaker: Speaker }) {
  const { t } = useTranslation('pages')
  const { id, name, reading, affiliation, handles, spellings } = speaker
  const save = (fields: Input<'speakers.update'>['fields']) => stored('speakers.update', { id, fields })

  return (
    <header className="page-head">
      <h1 className="page-title" lang="ja">
        <SavedText label={t('speaker.name')} value={name} onSave={(text) => save({ name: text })} />
      </h1>
      <dl className="facts">
        <div>
          <dt>{t('speaker.reading')}</dt>
          <dd>
            <SavedText
              label={t('speaker.reading')}
              value={reading ?? ''}
              placeholder="–"
              mayBeEmpty
              onSave={(text) => save({ reading: text.trim() || null })}
            />
          </dd>
        </div>
        <div>
          <dt>{t('speaker.affiliation')}</dt>
          <dd>
            <SavedText
              label={t('speaker.affiliation')}
              value={affiliation ?? ''}
              placeholder="–"
              mayBeEmpty
              onSave={(text) => save({ affiliation: text.trim() || null })}
            />
          </dd>
        </div>
        <div>
          <dt>{t('speaker.handles')}</dt>
          <dd>
            <Handles handles={handles} onChange={(next) => void save({ handles: next })} />
          </dd>
        </div>
        {spellings.length > 0 && (
          <div>
            <dt>{t('speaker.spellings')}</dt>
            <dd className="fact-words">{spellings.join('、')}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}
