import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useTranslation } from 'react-i18next'
import type { TagColourName } from '../../design/tag-colours.ts'
import { tagColours } from '../../design/tag-colours.ts'

interface TagColourProps {
  readonly colour: string | null
  readonly onChange: (colour: string | null) => void
}

/** A few colours that are told apart in both themes, and none. */
export function TagColour({ colour, onChange }: TagColourProps) {
  const { t } = useTranslation('pages')
  const choices: readonly (readonly [TagColourName | 'none', string | null])[] = [
    ['none', null],
    ...tagColours,
  ]
  return (
    <ToggleButtonGroup
      className="swatches"
      aria-label={t('tag.colour')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={choices.filter(([, value]) => value === colour).map(([name]) => name)}
      onSelectionChange={(keys) => {
        const chosen = choices.find(([name]) => keys.has(name))
        if (chosen) onChange(chosen[1])
      }}
    >
      {choices.map(([name, value]) => (
        <ToggleButton
          key={name}
          id={name}
          className="swatch"
          aria-label={name === 'none' ? t('tag.noColour') : t(`tag.colours.${name}`)}
        >
          <span className="swatch-dot" style={{ background: value ?? 'transparent' }} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
