import { Button as AriaButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Button } from '../design/Button.tsx'
import type { IconName } from '../design/Icon.tsx'
import { Icon } from '../design/Icon.tsx'
import { Kbd } from '../design/Kbd.tsx'
import type { CommandId } from './commands.ts'
import { commands } from './commands.ts'
import { useAnswer } from './use-answer.ts'

const doors = [
  { id: 'paste report', icon: 'paste', words: 'doors.paste', beside: 'doors.pasteBeside' },
  { id: 'import files', icon: 'import', words: 'doors.file', beside: 'doors.fileBeside' },
  { id: 'new event', icon: 'event', words: 'doors.event', beside: 'doors.eventBeside' },
] as const satisfies readonly { id: CommandId; icon: IconName; words: string; beside: string }[]

/** The first start: three doors into an empty library, and a sample to look around in. */
export function WelcomePage() {
  const { t } = useTranslation('app')
  const status = useAnswer('library.status', null)
  const hasSample = status?.ok === true && status.value.hasSample
  const sample = hasSample ? 'sample remove' : 'sample add'
  return (
    <div className="page-scroll">
      <div className="page welcome">
        <header className="page-head">
          <h1 className="page-title">{t('doors.title')}</h1>
          <p className="muted lead phrases">{t('doors.intro')}</p>
        </header>
        <div className="doors">
          {doors.map(({ id, icon, words, beside }) => (
            <AriaButton key={id} className="door" onPress={commands[id].run}>
              <Icon name={icon} />
              <strong>{t(words)}</strong>
              <span>{t(beside)}</span>
              <Kbd chord={commands[id].chord} />
            </AriaButton>
          ))}
        </div>
        <p className="cluster muted">
          <Button kind="link" icon="sample" onPress={commands[sample].run}>
            {t(hasSample ? 'doors.sampleRemove' : 'doors.sample')}
          </Button>
          <span className="small">{t('doors.sampleBeside')}</span>
        </p>
      </div>
    </div>
  )
}
