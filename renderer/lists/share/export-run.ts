import { useSyncExternalStore } from 'react'
import type { ExportState } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { call } from '../../app/call.ts'
import { tellFailure } from '../../app/toasts.ts'

let run: ExportState | null = null
let isStopped = false
const listeners = new Set<() => void>()

/** The one export of this window, once it takes a while; `null` while there is none. */
export const useExportRun = () => useSyncExternalStore(subscribe, () => run)

/** Exports a list, a moment at a time. `null` where the person called it off, or it failed, which is told. */
export async function runExport(wanted: Input<'export.open'>): Promise<ExportState['written']> {
  isStopped = false
  let answer = await call('export.open', wanted)
  while (answer.ok && answer.value !== null && answer.value.written === null) {
    const { id } = answer.value
    if (isStopped) {
      await call('export.drop', { id })
      set(null)
      return null
    }
    set(answer.value)
    answer = await call('export.look', { id })
  }
  set(null)
  if (!answer.ok) tellFailure(answer.failure)
  return answer.ok ? (answer.value?.written ?? null) : null
}

/** Ends what takes long; nothing of it is left. */
export function stopExport(): void {
  isStopped = true
}

function set(next: ExportState | null) {
  run = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
