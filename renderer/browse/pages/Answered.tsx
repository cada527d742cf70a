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
  const { t } = useTranslation(['pages', 'app'])
  if (answer === null) return <div className="page-scroll" aria-busy="true" />
  if (answer.ok) return children(answer.value)
  return (
    <>
      <h1 className="unseen">{t('app:page')}</h1>
      {answer.failure.code === 'not found' ? (
        <EmptyState words={t('missing')} />
      ) : (
        <div className="page">
          <FailureNotice failure={answer.failure} />
        </div>
      )}
    </>
  )
}
