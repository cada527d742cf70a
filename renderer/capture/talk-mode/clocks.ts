import { useSyncExternalStore } from 'react'
import type { ClockAct, TalkClock, TalkId } from '../../../db/model.ts'
import { clockAfter } from '../../../db/model.ts'
import { act as ask } from '../../app/act.ts'
import { call } from '../../app/call.ts'

/**
 * The clocks of the library as this window knows them. What is done here shows at once, before the library has
 * answered: the mark of the very first key already needs the time.
 */
let clocks: readonly TalkClock[] = []
let actsUnderWay = 0
const listeners = new Set<() => void>()

/** The clock of a talk; `null` for one that has not begun. */
export function useTalkClock(talkId: string): TalkClock | null {
  return useSyncExternalStore(subscribe, () => clockOf(talkId))
}

export const clockOf = (talkId: string): TalkClock | null =>
  clocks.find((clock) => clock.talkId === talkId) ?? null

/** Takes over what a view has read with other things, so that no time passes before the first clock is known. */
function learnClocks(known: readonly TalkClock[]): void {
  if (actsUnderWay === 0) set(known)
}

/** Starts, pauses or sets a clock, for every window. */
export async function changeClock(talkId: TalkId, kind: ClockAct['kind'], at: number): Promise<void> {
  const change: ClockAct = { kind, at: new Date(at).toISOString() }
  const changed = clockAfter(clockOf(talkId), talkId, change)
  set([...clocks.filter((clock) => clock.talkId !== talkId), ...(changed ? [changed] : [])])
  actsUnderWay += 1
  const stored = await ask('clocks.change', { talkId, act: change })
  actsUnderWay -= 1
  if (stored) learnClocks(stored)
  else void read()
}

async function read() {
  const answer = await call('clocks.all', null)
  if (answer.ok) learnClocks(answer.value)
}

function set(next: readonly TalkClock[]) {
  // The same clock stays the same object, or every view of one would be drawn anew for every setting.
  const same = (clock: TalkClock) =>
    clocks.find((old) => JSON.stringify(old) === JSON.stringify(clock)) ?? clock
  clocks = next.map(same)
  for (const listener of listeners) listener()
}

let unfollow = () => {}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    unfollow = window.talkshelf.onChanged((changes) => {
      if (changes.some(({ kind }) => kind === 'setting')) void read()
    })
    void read()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) unfollow()
  }
}
