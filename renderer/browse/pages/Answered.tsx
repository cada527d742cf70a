import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../db/model.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'

interface AnsweredProps<Value> {
  readonly answer: Result<Value> | null
  readonly children: (value: Value) => ReactNode
}

/** A page once the library has answered. The library is near: until then nothing shows, and no spinner either. */
export function Answered<Value>({ answer, children }: AnsweredProps<Value>) {
  const { t } = useTranslation('pages')
  if (answer === null) return <div className="page-scroll" aria-busy="true" />
  if (answer.ok) return children(answer.value)
  if (answer.failure.code === 'not found') return <EmptyState words={t('missing')} />
  return (
    <div className="page">
      <FailureNotice failure={answer.failure} />
    </div>
  )
}
