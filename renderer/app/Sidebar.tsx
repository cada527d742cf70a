import { useTranslation } from 'react-i18next'
import type { IconName } from '../design/Icon.tsx'
import { Icon } from '../design/Icon.tsx'
import { IconButton } from '../design/IconButton.tsx'
import { SavedSearches } from '../search/SavedSearches.tsx'
import { CommandButton } from './CommandButton.tsx'
import type { commandOfSection } from './commands.ts'
import { commands } from './commands.ts'
import { stepWords } from './history-steps.ts'
import { show, usePlace } from './places.ts'
import { useAnswer } from './use-answer.ts'

const items = [
  { section: 'today', icon: 'today', count: null },
  { section: 'events', icon: 'event', count: 'events' },
  { section: 'talks', icon: 'talk', count: 'talks' },
  { section: 'speakers', icon: 'speaker', count: 'speakers' },
  { section: 'tags', icon: 'tag', count: 'tags' },
  { section: 'lists', icon: 'list', count: 'lists' },
  { section: 'trash', icon: 'trash', count: null },
] as const satisfies readonly {
  section: keyof typeof commandOfSection
  icon: IconName
  count: string | null
}[]

/** The sections of the library with their counts; at its foot what is always at hand. */
export function Sidebar() {
  const { t } = useTranslation('app')
  const { section } = usePlace()
  const status = useAnswer('library.status', null)
  const counts = status?.ok ? status.value.counts : null
  return (
    <nav className="pane sidebar" aria-label={t('sidebar')}>
      <SidebarHead />
      <ul className="sidebar-items">
        {items.map((item) => (
          <li key={item.section} className={item.section === 'trash' ? 'apart' : undefined}>
            <button
              type="button"
              className="sidebar-item"
              aria-current={item.section === section ? 'page' : undefined}
              onClick={() => show(item.section)}
            >
              <Icon name={item.icon} />
              {t(`section.${item.section}`)}
              {item.count && counts && counts[item.count] > 0 && (
                <span className="count">{counts[item.count].toLocaleString()}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <SavedSearches />
      <SidebarFoot />
    </nav>
  )
}

function SidebarHead() {
  return (
    <div className="pane-head">
      <CommandButton id="toggle sidebar" icon="sidebar" />
      <span className="grow" />
      <CommandButton id="back" icon="back" />
      <CommandButton id="forward" icon="forward" />
      <CommandButton id="find" icon="search" />
    </div>
  )
}

function SidebarFoot() {
  const { t } = useTranslation('app')
  const history = useAnswer('history.state', null)
  const step = history?.ok ? history.value.undo : null
  return (
    <div className="sidebar-foot">
      <CommandButton id="settings" icon="settings" />
      <CommandButton id="shortcuts" icon="keyboard" />
      <span className="grow" />
      <IconButton
        icon="undo"
        label={step ? `${t('undo')}: ${stepWords(step)}` : t('undo')}
        chord={commands.undo.chord}
        isDisabled={step === null}
        onPress={commands.undo.run}
      />
    </div>
  )
}
