import type { CallName, Input } from '../../../electron/contract.ts'
import { act } from '../../app/act.ts'
import { undo } from '../../app/history-steps.ts'
import { tell } from '../../app/toasts.ts'
import { i18n } from '../../i18n/i18n.ts'

/** Does something, says so, and offers to take it back. Answers whether it was done. */
export async function undoable<N extends CallName>(
  name: N,
  input: Input<N>,
  words: string,
): Promise<boolean> {
  const done = await act(name, input)
  if (done === undefined) return false
  tell(words, { words: i18n.t('app:undo'), run: () => void undo() })
  return true
}
