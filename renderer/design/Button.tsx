import type { ReactNode } from 'react'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** One `primary` a view; `plain` has an edge; `quiet` none; `link` reads as one; `danger` takes something away. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'link' | 'danger'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A button with words. Listens to `onPress`, which mouse, touch, Enter and Space give alike. */
export function Button({ kind = 'plain', icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className="button" data-kind={kind}>
      {icon && <Icon name={icon} />}
      {typeof children === 'string' ? <span className="one-line">{children}</span> : children}
    </AriaButton>
  )
}
