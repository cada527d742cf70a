import { useTranslation } from 'react-i18next'
import type { List } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { tell } from '../app/toasts.ts'
import { MoreMenu } from '../browse/pages/MoreMenu.tsx'
import { Button } from '../design/Button.tsx'
import { Menu } from '../design/Menu.tsx'
import { copyText } from './copy-text.ts'

interface ListBarProps {
  readonly list: List
  readonly isPreviewShown: boolean
  readonly onPreview: (isShown: boolean) => void
}

/** Above a list: its preview, and the ways to hand it over. */
export function ListBar({ list, isPreviewShown, onPreview }: ListBarProps) {
  const { t } = useTranslation('lists')

  async function write(format: 'markdown' | 'html') {
    const written = await act('lists.export', { id: list.id, format })
    if (written) tell(t('share.written', { count: written.items, path: written.path }))
  }

  async function copy() {
    const markdown = await act('lists.text', { id: list.id, format: 'markdown' })
    if (markdown) tell((await copyText(markdown.text)) ? t('share.copied') : t('share.copyFailed'))
  }

  return (
    <div className="page-bar">
      <span className="grow" />
      <Button
        kind="quiet"
        icon="article"
        aria-pressed={isPreviewShown}
        onPress={() => onPreview(!isPreviewShown)}
      >
        {t('preview.label')}
      </Button>
      <Menu
        label={t('share.label')}
        entries={[
          { id: 'copy', words: t('share.copy'), icon: 'paste', run: () => void copy() },
          { id: 'markdown', words: t('share.markdown'), icon: 'export', run: () => void write('markdown') },
          { id: 'html', words: t('share.html'), icon: 'export', run: () => void write('html') },
        ]}
      >
        <Button kind="primary" icon="export">
          {t('share.label')}
        </Button>
      </Menu>
      <MoreMenu kind="list" id={list.id} />
    </div>
  )
}
