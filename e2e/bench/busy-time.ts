import type { CDPSession, Page } from '@playwright/test'
import { z } from 'zod'

/** One event of a trace, its moments in microseconds (the Trace Event Format of Chromium). */
const Traced = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.int(),
  tid: z.int(),
  ts: z.number(),
  dur: z.number().default(0),
})
type Traced = z.output<typeof Traced>

/**
 * How long the thread of a window is at work for each key: its handlers, the layout, the frame, and whatever else it
 * does until the next key. What it waits for in between, such as the next frame of the screen, is left out.
 *
 * @param type  presses the keys, one after the other
 * @returns milliseconds, one for each key
 */
export async function busyTimes(page: Page, type: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => addEventListener('keydown', () => performance.mark('a key'), true))
  const session = await page.context().newCDPSession(page)
  const trace = await traced(session, type)
  await session.detach()
  const keys = trace.filter(({ name }) => name === 'a key').toSorted((a, b) => a.ts - b.ts)
  const [first] = keys
  if (!first) throw new Error('the trace has no key')
  const tasks = trace.filter(
    ({ name, ph, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === first.pid && tid === first.tid,
  )
  // A task belongs to the last key before its end: the one that hears a key has begun before it.
  return keys.map((key, index) => {
    const until = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY
    const own = tasks.filter(({ ts, dur }) => ts + dur > key.ts && ts + dur <= until)
    return own.reduce((sum, { dur }) => sum + dur, 0) / 1000
  })
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<Traced[]> {
  const events: Traced[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) {
      const event = Traced.safeParse(one)
      if (event.success) events.push(event.data)
    }
  })
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  })
  await act()
  await session.send('Tracing.end')
  await complete
  return events
}
