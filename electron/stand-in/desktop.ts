import type { Rectangle } from 'electron'
import type { Chromium } from './chromium.ts'
import { startChromium } from './chromium.ts'
import type { Session } from './pipe.ts'

/** One page of Chromium, in a window of its own. */
export interface Page {
  readonly targetId: string
  readonly session: Session
  readonly closed: Promise<void>
}

export interface Desktop extends Pick<Chromium, 'browser' | 'closed' | 'headless' | 'quit'> {
  readonly workArea: Rectangle
  /** A new window with an empty page, in which nothing has run yet. */
  openPage(): Promise<Page>
}

/** Starts Chromium and keeps account of its pages: one that nobody asked for is closed before anything runs in it. */
export async function openDesktop(folder: string): Promise<Desktop> {
  const chromium = startChromium(folder)
  const { browser } = chromium
  const wanted: PromiseWithResolvers<Page>[] = []
  const open = new Map<string, { page: Page; close(): void }>()

  const nextPage = (): Promise<Page> => {
    const asked = Promise.withResolvers<Page>()
    wanted.push(asked)
    return asked.promise
  }

  browser.events.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId } }) => {
    const session = chromium.session(sessionId)
    const asked = wanted.shift()
    if (!asked) {
      turnAway(session)
      return
    }
    const { promise: closed, resolve: close } = Promise.withResolvers<void>()
    const page = { targetId, session, closed }
    open.set(sessionId, { page, close })
    asked.resolve(page)
  })
  browser.events.on('Target.detachedFromTarget', ({ sessionId }) => {
    open.get(sessionId)?.close()
    open.delete(sessionId)
  })
  const closed = chromium.closed.then(() => {
    for (const { close } of open.values()) close()
    open.clear()
  })

  const first = nextPage()
  // Chromium may end before it has given one: without a display that it can use, say.
  const gone = chromium.closed.then(() =>
    Promise.reject(new Error('Chromium ended as soon as it had started')),
  )
  await Promise.race([
    browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }],
    }),
    gone,
  ])
  const firstPage = await Promise.race([first, gone])
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  gone.catch(() => {})
  let spare: Page | null = firstPage

  return {
    browser,
    closed,
    headless: chromium.headless,
    quit: chromium.quit,
    workArea: await workArea(firstPage),
    async openPage() {
      if (spare) {
        const page = spare
        spare = null
        return page
      }
      const [opener] = open.values()
      if (!opener) throw new Error('A window after the last one was closed is not available in the stand-in')
      const page = nextPage()
      // A target made by Chromium's own command would be an ordinary browser window, with an address bar.
      await opener.page.session.send('Runtime.evaluate', {
        expression: `void window.open('about:blank', '_blank', 'popup,noopener,width=800,height=600')`,
        userGesture: true,
      })
      return page
    },
  }
}

/**
 * Closes a page that some other page opened. It may share that one's process, which stands still until this one may
 * go on; so it goes on, without network and to its end.
 */
function turnAway({ send }: Session): void {
  const steps = [
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Page.enable'),
    send('Runtime.runIfWaitingForDebugger'),
    send('Page.close'),
  ]
  Promise.all(steps).catch(() => {})
}

/** The part of the screen that windows may take, read from a page. */
async function workArea({ session }: Page): Promise<Rectangle> {
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      '({ x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight })',
    returnByValue: true,
  })
  return result.value
}
