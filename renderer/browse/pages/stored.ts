import type { CallName, Input } from '../../../electron/contract.ts'
import { act } from '../../app/act.ts'

/** Whether the library took it; a failure is told. What a field that saves by itself asks. */
export const stored = async <N extends CallName>(name: N, input: Input<N>): Promise<boolean> =>
  (await act(name, input)) !== undefined
