import type { TalkPage } from '../../../db/model.ts'
import { useAnswer } from '../../app/use-answer.ts'

/**
 * The page of the talk that is shown, kept up to date, and those of its neighbours, so that each is at hand when one
 * goes there. While another talk is still on its way the one before stays.
 *
 * @param first  the page that came with the evening: what is shown until its own answer is there
 */
export function useTalkPages(
  shownId: string | null,
  first: TalkPage | null,
  [previousId, nextId]: readonly [string | null, string | null],
): TalkPage | null {
  const shown = useAnswer('talks.get', shownId ?? undefined)
  const previous = useAnswer('talks.get', previousId ?? undefined)
  const next = useAnswer('talks.get', nextId ?? undefined)
  const [own, ...beside] = [shown, previous, next].map((answer) => (answer?.ok ? answer.value : null))
  return [own, ...beside, first].find((page) => page?.talk.id === shownId) ?? own ?? null
}
