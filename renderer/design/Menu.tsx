import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import type { KeyChord } from './key-words.ts'

/** One line of a menu, or `'line'` between two groups. */
export type MenuEntry =
  | {
      readonly id: string
      readonly words: string
      readonly icon?: IconName
      readonly chord?: KeyChord | undefined
      readonly danger?: boolean
      readonly isDisabled?: boolean
      readonly run: () => void
    }
  | 'line'

interface MenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

interface ButtonMenuProps extends MenuProps {
  readonly children: ReactNode
  /** Where the keyboard goes when the menu is closed, if not back to its button. */
  readonly onClosed?: () => void
}

/** A button (the one child: a Button or an IconButton) and the menu that it opens. */
export function Menu({ label, entries, children, onClosed }: ButtonMenuProps) {
  function opened(isOpen: boolean) {
    // The menu gives the keyboard back to its button first.
    if (!isOpen && onClosed) requestAnimationFrame(() => requestAnimationFrame(onClosed))
  }
  return (
    <MenuTrigger onOpenChange={opened}>
      {children}
      <Popover className="popover" placement="bottom end" offset={4}>
        <MenuLines label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

/** The lines of a menu, in whatever popover holds them. */
export function MenuLines({ label, entries }: MenuProps) {
  return (
    <AriaMenu className="menu" aria-label={label} autoFocus="first">
      {entries.map((entry, index) =>
        entry === 'line' ? (
          <Separator key={`line before ${idAfter(entries, index)}`} className="menu-separator" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.words}
            className="menu-item"
            data-danger={entry.danger || undefined}
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.run}
          >
            {entry.icon && <Icon name={entry.icon} />}
            {entry.words}
            {entry.chord && <Kbd chord={entry.chord} />}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  )
}

function idAfter(entries: readonly MenuEntry[], index: number): string {
  const next = entries[index + 1]
  return next === undefined || next === 'line' ? String(index) : next.id
}
