import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrashRow } from '../../../db/model.ts'
import { commands } from '../../app/commands.ts'
import { copyLinks, linksTo } from '../../app/deep-links.ts'
import { trash } from '../../app/trash.ts'
import { IconButton } from '../../design/IconButton.tsx'
import { Menu } from '../../design/Menu.tsx'

type RecordPage = Exclude<TrashRow['kind'], 'link' | 'attachment'>

interface MoreMenuProps {
  /** The record that the page shows. */
  readonly kind: RecordPage
  readonly id: string
  /** What else can be done with it; the way to the trash comes last. */
  readonly entries?: ComponentProps<typeof Menu>['entries']
}

/** What is done with a whole record, and seldom. */
export function MoreMenu({ kind, id, entries = [] }: MoreMenuProps) {
  const { t } = useTranslation(['pages', 'app'])
  const toTrash = {
    id: 'trash',
    words: t('trash'),
    icon: 'trash',
    danger: true,
    run: () => void trash({ kind, ids: [id] }),
  } as const
  const chosen = { kind, ids: [id] }
  const link = {
    id: 'copy link',
    words: t('app:command.copy link'),
    icon: 'link',
    chord: commands['copy link'].chord,
    run: () => void copyLinks(chosen),
  } as const
  const others = linksTo(chosen).length > 0 ? [...entries, link] : entries
  return (
    <Menu label={t('more')} entries={others.length > 0 ? [...others, 'line', toTrash] : [toTrash]}>
      <IconButton icon="more" label={t('more')} />
    </Menu>
  )
}
