import { useMemo } from 'react'
import type { TalkId } from '../../../db/model.ts'
import { elapsedSeconds } from '../../../db/model.ts'
import { usePreferences } from '../../app/preferences.ts'
import type { TalkTime } from '../editor/talk-time.ts'
import { changeClock, clockOf, useTalkClock } from './clocks.ts'

/**
 * A talk's clock for its note, the writer's lag taken off.
 *
 * @param waits  whether the clock waits for the first word: of a talk that one is at, with nothing written yet
 */
export function useTalkTime(talkId: TalkId, waits: boolean): TalkTime {
  const { markLag } = usePreferences()
  // The note asks when a mark is made; that the clock is known by then is this subscription's work.
  useTalkClock(talkId)
  return useMemo(
    () => ({
      elapsedAt(moment) {
        return elapsedSeconds(clockOf(talkId), moment - markLag * 1000)
      },
      begin(moment) {
        if (waits && clockOf(talkId) === null) void changeClock(talkId, 'start', moment)
      },
    }),
    [talkId, markLag, waits],
  )
}
