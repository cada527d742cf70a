import { useTranslation } from 'react-i18next'
import type { Talk } from '../../../db/model.ts'
import { TalkKind, TalkStatus } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { act } from '../../app/act.ts'
import { Select } from '../../design/Select.tsx'
import { Stars } from '../../design/Stars.tsx'
import { MinutesField } from './MinutesField.tsx'
import { stored } from './stored.ts'

/** Kind, length, whether one was there, and how good it was: one line. */
export function TalkTraits({ talk }: { readonly talk: Talk }) {
  const { t } = useTranslation('pages')
  const { id, kind, minutes, status, stars } = talk
  const change = (fields: Input<'talks.update'>['fields']) => void act('talks.update', { id, fields })

  return (
    <div className="facts-line">
      <Select
        label={t('talk.kind')}
        bare
        value={kind}
        choices={TalkKind.options.map((value) => ({ value, words: t(`kinds.${value}`) }))}
        onChange={(next) => change({ kind: next })}
      />
      <MinutesField
        label={t('talk.minutes')}
        minutes={minutes}
        onSave={(next) => stored('talks.update', { id, fields: { minutes: next } })}
      />
      <Select
        label={t('talk.status')}
        bare
        value={status}
        choices={TalkStatus.options.map((value) => ({ value, words: t(`statuses.${value}`) }))}
        onChange={(next) => change({ status: next })}
      />
      <Stars
        label={t('talk.stars')}
        stars={stars}
        onChange={(next) => change({ stars: next })}
        wordsOf={(count) => t('talk.starsOf', { count })}
      />
    </div>
  )
}
