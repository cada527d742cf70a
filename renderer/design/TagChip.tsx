import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

interface TagChipProps {
  /** `culture/postmortem` */
  readonly path: string
  readonly colour?: string | null
  /** Opens the tag. */
  readonly onOpen?: () => void
  readonly onRemove?: () => void
  /** For a tag that is only proposed: adds it. */
  readonly onAdd?: () => void
}

export function TagChip({ path, colour, onOpen, onRemove, onAdd }: TagChipProps) {
  const { t } = useTranslation('design')
  const press = onAdd ?? onOpen
  return (
    <span className="tag-chip" data-proposed={onAdd ? true : undefined}>
      <Button
        kind="quiet"
        {...(press ? { onPress: press } : { isDisabled: true })}
        {...(onAdd ? { 'aria-label': t('addTag', { path }) } : {})}
      >
        {onAdd && <Icon name="add" />}
        {colour && <span className="tag-chip-dot" style={{ background: colour }} />}
        <span className="one-line">{path}</span>
      </Button>
      {onRemove && <IconButton small icon="close" label={t('removeTag', { path })} onPress={onRemove} />}
    </span>
  )
}
