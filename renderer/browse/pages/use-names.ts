import type { Name } from '../../../db/model.ts'
import { useAnswer } from '../../app/use-answer.ts'

const nothing: readonly Name[] = []

/** Names of the library that complete what is typed; none while nothing is. */
export function useNames(typed: string, kinds: Name['kind'][], limit = 8): readonly Name[] {
  const asked = typed.trim()
  const answer = useAnswer('names.find', asked === '' ? undefined : { typed: asked, kinds, limit })
  return answer?.ok ? answer.value : nothing
}
