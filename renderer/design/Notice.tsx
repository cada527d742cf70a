import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface NoticeProps {
  /** What was tried and what stands in the way. */
  readonly said: string
  /** What is safe and what to do. */
  readonly todo?: string
  /** `danger` for what failed; `quiet` for what is only good to know. */
  readonly tone?: 'warning' | 'danger' | 'quiet'
  /** Buttons that do it. */
  readonly children?: ReactNode
}

/** Something that the reader should know, where it happened. A failed one is said aloud at once. */
export function Notice({ said, todo, tone = 'warning', children }: NoticeProps) {
  return (
    <div
      className="notice"
      role={tone === 'danger' ? 'alert' : 'status'}
      data-danger={tone === 'danger' || undefined}
      data-quiet={tone === 'quiet' || undefined}
    >
      {tone !== 'quiet' && <Icon name="warning" />}
      <div className="notice-words">
        <p>{said}</p>
        {todo && <p className="notice-todo">{todo}</p>}
      </div>
      {children}
    </div>
  )
}
