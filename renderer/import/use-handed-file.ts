import { useEffect, useState } from 'react'
import type { Failure } from '../../db/model.ts'
import { call } from '../app/call.ts'
import { setWindowState, useWindowState } from '../app/window-state.ts'
import { showPreview } from './draft.ts'

/** Reads the file that a command chose and shows what was recognised; gives back why it could not. */
export function useHandedFile(): Failure | null {
  const { reportPath } = useWindowState()
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (reportPath === null) return
    let isOver = false
    void call('import.previewFile', { path: reportPath }).then((answer) => {
      if (isOver) return
      setWindowState({ reportPath: null })
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) showPreview(answer.value)
    })
    return () => {
      isOver = true
    }
  }, [reportPath])

  return failure
}
