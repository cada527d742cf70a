import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Failure } from '../../db/model.ts'
import type { CallName } from '../../electron/contract.ts'
import type { AskRows, Rows } from '../design/paged-rows.ts'
import { PagedRows } from '../design/paged-rows.ts'
import { kindsReadBy } from './reads.ts'

export interface Pages<Row> {
  readonly rows: Rows<Row>
  /** `false` until the first answer: then it is not known whether the list is empty. */
  readonly isThere: boolean
  readonly failure: Failure | null
}

/**
 * A long list of the library, read as it comes into sight and again when something in it has changed. While another
 * question is on its way the old rows stay.
 *
 * @param name  the call that `ask` makes, by which changes are told apart
 * @param ask   another function is another question, so it comes from `useCallback`
 */
export function usePages<Row>(name: CallName, ask: AskRows<Row>): Pages<Row> {
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useMemo(() => new PagedRows(ask, (answer) => setFailure(answer.failure)), [ask])
  const [answered, setAnswered] = useState<PagedRows<Row> | null>(null)

  useEffect(() => {
    let isOver = false
    const read = async () => {
      await asked.refresh()
      if (!isOver) setAnswered(asked)
    }
    const kinds = kindsReadBy(name)
    const unsubscribe = window.talkshelf.onChanged((changes) => {
      if (changes.some(({ kind }) => kinds.includes(kind))) void read()
    })
    setFailure(null)
    void read()
    return () => {
      isOver = true
      unsubscribe()
    }
  }, [asked, name])

  const shown = answered ?? asked
  const rows = useSyncExternalStore(shown.subscribe, shown.get)
  // A library that has gone is told of over the whole window; the rows that were read stay.
  return { rows, isThere: answered !== null, failure: failure?.code === 'library gone' ? null : failure }
}
