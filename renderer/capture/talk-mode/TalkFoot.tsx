import { useTranslation } from 'react-i18next'
import type { EveningTalk, MarkKind } from '../../../db/model.ts'
import { commands } from '../../app/commands.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { Kbd } from '../../design/Kbd.tsx'
import { MarkTools } from '../MarkTools.tsx'
import type { TalkModeActs } from './acts.ts'

interface TalkFootProps {
  readonly previous: EveningTalk | null
  readonly next: EveningTalk | null
  readonly acts: TalkModeActs
  readonly onMark: (kind: MarkKind) => void
}

/** Under the note: the marks, and where one goes on. */
export function TalkFoot({ previous, next, acts, onMark }: TalkFootProps) {
  const { t } = useTranslation('talkMode')
  return (
    <footer className="talk-mode-foot">
      <MarkTools onMark={onMark} />
      <Button kind="quiet" onPress={acts.takeSecondsOff}>
        <span className="unseen">{t('secondsOff')}</span>
        {t('secondsOffShort')}
        <Kbd chord={commands['seconds off'].chord} />
      </Button>
      <span className="grow" />
      <IconButton
        icon="up"
        label={t('previous')}
        chord={commands['previous talk'].chord}
        isDisabled={previous === null}
        onPress={() => acts.step(-1)}
      />
      <Button kind="quiet" onPress={() => acts.step(1)}>
        {next ? <NextTalk talk={next} /> : t('review')}
        <Kbd chord={commands['next talk'].chord} />
      </Button>
    </footer>
  )
}

function NextTalk({ talk }: { readonly talk: EveningTalk }) {
  const { t, i18n } = useTranslation('talkMode')
  const at = talk.plannedAt && new Date(talk.plannedAt)
  return (
    <span className="talk-mode-next" lang="ja">
      <span className="faint">{t('next')}</span>
      {at && (
        <time dateTime={at.toISOString()}>
          {at.toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
        </time>
      )}
      <span className="one-line">{talk.title}</span>
    </span>
  )
}
