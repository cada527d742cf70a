import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListId, ListItemId } from '../../db/model.ts'
import { Button } from '../design/Button.tsx'
import { Toolbar } from '../design/Toolbar.tsx'
import type { Carrying } from './CarryItems.tsx'
import { CarryItems } from './CarryItems.tsx'

interface SelectedBarProps {
  readonly listId: ListId
  /** In the order of the list; never none. */
  readonly selected: readonly ListItemId[]
  readonly onRemove: () => void
}

/** What can be done with the items that are selected, all at once. */
export function SelectedBar({ listId, selected, onRemove }: SelectedBarProps) {
  const { t } = useTranslation('lists')
  const [carrying, setCarrying] = useState<Carrying | null>(null)
  return (
    <>
      <Toolbar label={t('selected.label')}>
        <span className="muted small numbers">{t('selected.count', { count: selected.length })}</span>
        <Button kind="quiet" onPress={() => setCarrying('move')}>
          {t('selected.move')}
        </Button>
        <Button kind="quiet" onPress={() => setCarrying('copy')}>
          {t('selected.copy')}
        </Button>
        <Button kind="quiet" onPress={onRemove}>
          {t('selected.remove')}
        </Button>
      </Toolbar>
      {carrying && (
        <CarryItems how={carrying} from={listId} items={selected} onClose={() => setCarrying(null)} />
      )}
    </>
  )
}
