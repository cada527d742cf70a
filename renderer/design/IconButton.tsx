import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import type { KeyChord } from './key-words.ts'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly icon: IconName
  /** What it does: its accessible name, and the words that come up beside it. */
  readonly label: string
  /** The key that does the same, shown with the words. */
  readonly chord?: KeyChord
  /** 24 px instead of 28, inside a row or a chip. */
  readonly small?: boolean
  /** For a button that stays down (`aria-pressed`). */
  readonly isOn?: boolean
}

/** A button that is one drawing. */
export function IconButton({ icon, label, chord, small = false, isOn, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton
        {...props}
        aria-label={label}
        className="icon-button"
        data-small={small || undefined}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {label}
        {chord && <Kbd chord={chord} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
