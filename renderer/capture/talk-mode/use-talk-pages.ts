import type { TalkPage } from '../../../db/model.ts'
import { useAnswer } from '../../app/use-answer.ts'

/**
 * The page of the talk that is shown, kept up to date, and those of its neighbours, so that each is at hand when one
 * goes there. While another talk is still on its way the one before stays.
 */
export function useTalkPages(
  shownId: string | null,
  [previousId, nextId]: readonly [string | null, string | null],
): TalkPage | null {
  const shown = useAnswer('talks.get', shownId ?? undefined)
  const previous = useAnswer('talks.get', previousId ?? undefined)
  const next = useAnswer('talks.get', nextId ?? undefined)
  const pages = [shown, previous, next].flatMap((answer) => (answer?.ok ? [answer.value] : []))
  return pages.find(({ talk }) => talk.id === shownId) ?? (shown?.ok ? shown.value : null)
}
