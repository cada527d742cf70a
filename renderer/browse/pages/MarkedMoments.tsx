import { useTranslation } from 'react-i18next'
import type { Link, Mark } from '../../../db/model.ts'
import { elapsedTime, markSigns, withFilesByName } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { timedAddress } from '../../capture/timed-address.ts'
import { Button } from '../../design/Button.tsx'
import { showPhrase } from './show-phrase.ts'

interface MarkedMomentsProps {
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
}

/** The marks of a note: pressing one shows its line; its time plays the recording from there, once there is one. */
export function MarkedMoments({ marks, links }: MarkedMomentsProps) {
  const { t } = useTranslation(['talkMode', 'capture'])
  const moments = marks.filter(({ origin }) => origin === 'line')
  const video = links.find(({ kind }) => kind === 'video')?.url
  if (moments.length === 0) return null
  return (
    <section className="page-section" aria-label={t('marks')}>
      <h2 className="section-title">{t('marks')}</h2>
      <ul className="moments">
        {moments.map(({ id, kind, text, elapsedSeconds }) => (
          <li key={id} className="moment">
            <Time seconds={elapsedSeconds} video={video} />
            <span className="note-sign" role="img" aria-label={t(`capture:mark.${kind}`)}>
              {markSigns[kind]}
            </span>
            <button
              type="button"
              className="moment-words"
              lang="ja"
              aria-label={t('showMark', { text: withFilesByName(text) })}
              onClick={(event) => showPhrase(text, event.currentTarget.closest('article'))}
            >
              {withFilesByName(text)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Time({ seconds, video }: { readonly seconds: number | null; readonly video: string | undefined }) {
  const { t } = useTranslation('talkMode')
  if (seconds === null) return <span />
  const time = elapsedTime(seconds)
  const url = video === undefined ? null : timedAddress(video, seconds)
  if (url === null) return <time className="note-time">{time}</time>
  return (
    <Button
      kind="link"
      aria-label={t('playFrom', { time })}
      onPress={() => void act('shell.openExternal', { url })}
    >
      <time>{time}</time>
    </Button>
  )
}
