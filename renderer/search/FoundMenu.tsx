import { useTranslation } from 'react-i18next'
import { commands } from '../app/commands.ts'
import { IconButton } from '../design/IconButton.tsx'
import { Menu } from '../design/Menu.tsx'
import { addFoundToList, exportFound, makeFoundLive, saveQuery } from './found-acts.ts'

/** What can be done with a query and with all that it finds. */
export function FoundMenu({ isBlank }: { readonly isBlank: boolean }) {
  const { t } = useTranslation('search')
  const { t: inApp } = useTranslation('app')
  return (
    <Menu
      label={t('found.menu')}
      entries={[
        {
          id: 'save',
          words: inApp('command.save search'),
          chord: commands['save search'].chord,
          icon: 'star',
          run: () => void saveQuery(),
        },
        'line',
        {
          id: 'list',
          words: inApp('command.add found'),
          icon: 'list',
          run: () => void addFoundToList(),
        },
        { id: 'live', words: inApp('command.live list'), icon: 'list', run: () => void makeFoundLive() },
        {
          id: 'markdown',
          words: t('found.markdown'),
          icon: 'export',
          run: () => void exportFound('markdown'),
        },
        { id: 'json', words: t('found.json'), icon: 'export', run: () => void exportFound('json') },
      ]}
    >
      <IconButton icon="more" label={t('found.menu')} isDisabled={isBlank} />
    </Menu>
  )
}
