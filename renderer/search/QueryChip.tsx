import { useTranslation } from 'react-i18next'
import { Icon } from '../design/Icon.tsx'
import { IconButton } from '../design/IconButton.tsx'

interface QueryChipProps {
  readonly words: string
  /** Takes it out of the query. */
  readonly onRemove: () => void
}

/** One part of a query as it was understood. */
export function QueryChip({ words, onRemove }: QueryChipProps) {
  const { t } = useTranslation('search')
  return (
    <span className="tag-chip">
      <span className="chip-words one-line" lang="ja">
        {words}
      </span>
      <IconButton small icon="close" label={t('chip.remove', { words })} onPress={onRemove} />
    </span>
  )
}

interface SpellingProps {
  readonly spelling: string
  readonly isTakenBack: boolean
  readonly onToggle: () => void
}

/** Another word that was looked for, too: a switch that takes it back and gives it back. */
export function Spelling({ spelling, isTakenBack, onToggle }: SpellingProps) {
  return (
    <button
      type="button"
      className="tag-chip spelling"
      aria-pressed={!isTakenBack}
      lang="ja"
      onClick={onToggle}
    >
      {spelling}
      <Icon name={isTakenBack ? 'add' : 'close'} />
    </button>
  )
}
