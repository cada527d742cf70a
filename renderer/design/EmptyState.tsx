import type { ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'
import type { KeyChord } from './key-words.ts'

interface EmptyStateProps {
  /** One sentence. */
  readonly words: string
  /** One key, which does what the sentence says. */
  readonly chord?: KeyChord | undefined
  /** Or a button. */
  readonly children?: ReactNode
}

/** What stands where nothing is yet. */
export function EmptyState({ words, chord, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="phrases">{words}</p>
      {chord && <Kbd chord={chord} boxed />}
      {children}
    </div>
  )
}
