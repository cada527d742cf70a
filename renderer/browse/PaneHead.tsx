import type { ReactNode } from 'react'
import { CommandButton } from '../app/CommandButton.tsx'
import type { CommandId } from '../app/commands.ts'
import { useWindowState } from '../app/window-state.ts'

interface PaneHeadProps {
  readonly title: string
  /** The command that makes a new one. */
  readonly create?: CommandId
  /** Goes on from the list: talk mode. */
  readonly acts?: ReactNode
  /** The field that filters. */
  readonly children?: ReactNode
}

/** The head of the list in the middle: its name, its field, the button that makes a new one. */
export function PaneHead({ title, create, acts, children }: PaneHeadProps) {
  const { isSidebarFolded } = useWindowState()
  return (
    <header className="pane-head">
      {isSidebarFolded && <CommandButton id="toggle sidebar" icon="sidebar" />}
      {children ? <h2 className="unseen">{title}</h2> : <h2 className="pane-title">{title}</h2>}
      {children}
      {acts}
      {create && <CommandButton id={create} icon="add" />}
    </header>
  )
}
