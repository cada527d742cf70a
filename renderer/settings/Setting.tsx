import type { ReactNode } from 'react'

/** One thing that can be set: its name, and the control at the end of the line. */
export function Setting({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="between setting" data-setting={words}>
      <span>{words}</span>
      {children}
    </div>
  )
}
