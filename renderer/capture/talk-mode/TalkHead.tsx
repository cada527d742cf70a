import { useTranslation } from 'react-i18next'
import type { EveningTalk, Link, TalkPage } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import type { TalkModeActs } from './acts.ts'
import { TalkClockMenu } from './TalkClockMenu.tsx'

interface TalkHeadProps {
  readonly page: TalkPage
  readonly talks: readonly EveningTalk[]
  readonly acts: TalkModeActs
  readonly onBegan: (minutesAgo: number) => void
  readonly onClose: () => void
  /** Goes on in the note. */
  readonly onWrite: () => void
}

/** What one hears, from whom, and how much of it is left. */
export function TalkHead({ page, talks, acts, onBegan, onClose, onWrite }: TalkHeadProps) {
  const { t } = useTranslation('talkMode')
  const { talk, event, speakers, links } = page
  const place = talks.findIndex(({ id }) => id === talk.id)
  const slides = links.find(({ kind }) => kind === 'slides')

  return (
    <header className="talk-mode-head">
      <div className="talk-mode-bar">
        <p className="talk-mode-event" lang="ja">
          {event && <span className="one-line">{event.title}</span>}
          {talks.length > 1 && (
            <span className="numbers">{t('place', { place: place + 1, count: talks.length })}</span>
          )}
        </p>
        <IconButton icon="close" label={t('leave')} chord="Escape" onPress={onClose} />
      </div>
      <div className="talk-mode-title">
        <div className="talk-mode-subject">
          <h1 lang="ja">{talk.title}</h1>
          <p className="talk-mode-by" lang="ja">
            {speakers.length > 0 && <span>{speakers.map(({ name }) => name).join('、')}</span>}
            {slides && <SlideLink link={slides} onOpened={onWrite} />}
          </p>
        </div>
        <TalkClockMenu
          talkId={talk.id}
          minutes={talk.minutes}
          plannedUntil={talks[place]?.plannedUntil ?? null}
          acts={acts}
          onBegan={onBegan}
          onClosed={onWrite}
        />
      </div>
    </header>
  )
}

function SlideLink({ link, onOpened }: { readonly link: Link; readonly onOpened: () => void }) {
  const { t } = useTranslation('talkMode')
  const name = link.title || (URL.parse(link.url)?.host ?? link.url)
  return (
    <Button
      kind="link"
      icon="external"
      aria-label={t('slides', { name })}
      onPress={() => {
        void act('shell.openExternal', { url: link.url })
        onOpened()
      }}
    >
      {t('slidesShort')}
    </Button>
  )
}
