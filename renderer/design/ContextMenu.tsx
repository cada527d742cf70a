import { useRef } from 'react'
import { Popover } from 'react-aria-components/Popover'
import type { MenuEntry } from './Menu.tsx'
import { MenuLines } from './Menu.tsx'

interface ContextMenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** Where it was asked for, in the window's pixels. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** The menu of what lies under the pointer, or of the row that has the keyboard: open for as long as it is there. */
export function ContextMenu({ label, entries, at, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        style={{
          position: 'fixed',
          left: at?.x ?? 0,
          top: at?.y ?? 0,
          width: 1,
          height: 1,
          pointerEvents: 'none',
        }}
      />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
      >
        <MenuLines
          label={label}
          entries={entries.map((entry) =>
            entry === 'line'
              ? entry
              : {
                  ...entry,
                  run: () => {
                    onClose()
                    entry.run()
                  },
                },
          )}
        />
      </Popover>
    </>
  )
}
