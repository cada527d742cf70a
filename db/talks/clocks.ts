import { z } from 'zod'
import { find } from '../history/records.ts'
import { talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { ClockAct, Result, TalkId } from '../model.ts'
import { clockAfter, done, elapsedSeconds, TalkClock } from '../model.ts'
import { setSetting, setting } from '../settings/settings.ts'
import type { Reader } from '../sqlite.ts'
import { updateTalk } from './talks.ts'

const SETTING = 'talkClocks'
const HOUR = 60 * 60 * 1000

/** Clocks of an evening are wanted once more the day after, when one completes the notes. */
const KEPT_HOURS = 48
/** Nobody talks that long: such a clock was forgotten. */
const LONGEST_TALK_SECONDS = 3 * 60 * 60

// A setting that another version wrote, and that is not understood, counts as no clocks.
const Clocks = z.array(TalkClock).catch([])

/** The clocks of the talks of the last days; at most one of them runs. */
export const allClocks = (reader: Reader): TalkClock[] => Clocks.parse(setting(reader, SETTING))

/**
 * Starts, pauses or sets the clock of a talk. A clock that begins stops the others: one hears one talk at a time.
 * It lies in the library, so that a crash does not stop it and every window shows the same; it is no step of undo.
 */
export function changeClock(
  library: Library,
  { talkId, act }: { talkId: TalkId; act: ClockAct },
): Result<TalkClock[]> {
  const all = allClocks(library.reader)
  const changed = clockAfter(all.find((clock) => clock.talkId === talkId) ?? null, talkId, act)
  const oldest = library.now().getTime() - KEPT_HOURS * HOUR
  const others = all
    .filter((clock) => clock.talkId !== talkId && Date.parse(clock.startedAt) > oldest)
    .map((clock) => (changed?.pausedAt === null ? { ...clock, pausedAt: clock.pausedAt ?? act.at } : clock))
  const clocks = changed === null ? others : [...others, changed]
  const set = setSetting(library, { name: SETTING, value: clocks })
  if (!set.ok) return set
  const attended = changed?.pausedAt === null ? attend(library, talkId) : done(null)
  return attended.ok ? done(clocks) : attended
}

/** A planned talk whose clock runs is one that one is at. */
function attend(library: Library, talkId: TalkId): Result<unknown> {
  const talk = find(library.reader, talks, talkId)
  return talk?.status === 'planned'
    ? updateTalk(library, { id: talkId, fields: { status: 'attended' } })
    : done(null)
}

/** The clock that runs, unless it was forgotten. */
export function runningClock(reader: Reader, now: Date): TalkClock | null {
  const running = allClocks(reader).find(({ pausedAt }) => pausedAt === null)
  const seconds = elapsedSeconds(running ?? null, now.getTime())
  return running && seconds !== null && seconds < LONGEST_TALK_SECONDS ? running : null
}

/** Whether somebody is listening to a talk right now: whatever can wait, does. */
export const isTalkRunning = ({ reader, now }: Library): boolean => runningClock(reader, now()) !== null
