import type { ReactNode } from 'react'
import type { Failure } from '../../db/model.ts'
import { Notice } from '../design/Notice.tsx'
import { failureWords } from './failure-words.ts'

/** What failed, where it happened; its buttons are the way out. */
export function FailureNotice({
  failure,
  children,
}: {
  readonly failure: Failure
  readonly children?: ReactNode
}) {
  const { said, todo } = failureWords(failure)
  return (
    <Notice said={said} todo={todo} tone="danger">
      {children}
    </Notice>
  )
}
