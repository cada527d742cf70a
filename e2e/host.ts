import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContext, Page } from '@playwright/test'
import { test as base } from '@playwright/test'
import type { CallName } from '../electron/contract.ts'
import type { Question } from '../electron/test-questions.ts'
import { channelPath } from '../electron/test-questions.ts'
import type { LaunchOptions } from './launch.ts'
import { hostName, launch, launchSecond } from './launch.ts'

/** The running app, its folders, and what only main can see. */
export interface App {
  readonly libraryDir: string
  readonly userDataDir: string
  readonly pid: number
  readonly context: BrowserContext
  /** The first window. */
  readonly page: Page
  windows(): Page[]
  /** Does something that opens a window, and waits for it. */
  newWindow(act: () => Promise<unknown>): Promise<Page>
  /** Ends it in order, as the system would; gives its exit code. */
  quit(): Promise<number | null>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same folders, in order if it still runs. */
  relaunch(...words: string[]): Promise<void>
  /** Starts a second instance beside it, with these words behind its own; gives that one's exit code. */
  launchSecond(...words: string[]): Promise<number | null>
  /** The next dialog of the system is answered with this path; `null` cancels it. */
  answerDialog(path: string | null): Promise<void>
  /** The links that were given to the system's browser. */
  openedLinks(): Promise<unknown>
  /** Clicks an entry of the menu bar; fails if there is none of these labels. */
  chooseMenu(...labels: string[]): Promise<void>
  /** The same in the menu of the item in the system's tray. */
  chooseInTray(...labels: string[]): Promise<void>
  /** Presses keys that were asked of the whole system, `CommandOrControl+Shift+Space`; answers whether it holds them. */
  press(keys: string): Promise<boolean>
  /** Another program takes these keys. */
  takeKeys(keys: string): Promise<void>
  resizeWindow(width: number, height: number): Promise<void>
  /** Holds answers to these calls back, and lets go those that were held back before: what a window shows meanwhile stays. */
  holdAnswers(...calls: readonly CallName[]): Promise<void>
  /** All that main has written. */
  log(): string
}

interface Options {
  /** The locale that the system names. */
  readonly language: string
  /** What the library holds when the app starts. In an object, since Playwright takes a bare function for a fixture. */
  readonly library: { fill(libraryDir: string): Promise<void> | void }
}

export { expect } from '@playwright/test'

let isAnnounced = false

/** Each test has an app of its own, on folders of its own, which are gone afterwards. */
export const test = base.extend<Options & { app: App }>({
  language: ['ja-JP', { option: true }],
  library: [{ fill() {} }, { option: true }],
  app: async ({ language, library }, use, info) => {
    if (info.workerIndex === 0 && !isAnnounced) console.log(`The app runs on ${hostName}.`)
    isAnnounced = true
    const folder = await mkdtemp(join(tmpdir(), 'talkshelf-e2e-'))
    const options = { language, libraryDir: join(folder, 'library'), userDataDir: join(folder, 'user-data') }
    await library.fill(options.libraryDir)
    const app = await startApp(options)
    await use(app)
    if (info.status !== info.expectedStatus) await info.attach('what main wrote', { body: app.log() })
    await app.kill()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },
  page: ({ app }, use) => use(app.page),
  context: ({ app }, use) => use(app.context),
})

/** Starts an app beside those of the tests: another person, another machine. Whoever does, ends it. */
export async function startApp(options: LaunchOptions): Promise<App> {
  let running = await launch(options)
  let page = await firstPage(running.context)
  const ask = (question: Question) => askMain(channelPath(options.userDataDir, process.platform), question)

  return {
    libraryDir: options.libraryDir,
    userDataDir: options.userDataDir,
    get pid() {
      return running.pid
    },
    get context() {
      return running.context
    },
    get page() {
      return page
    },
    windows: () => running.context.pages().filter(isOurs),
    async newWindow(act) {
      const [opened] = await Promise.all([running.context.waitForEvent('page'), act()])
      await opened.waitForURL(isOurAddress)
      return opened
    },
    quit: () => running.end('SIGTERM'),
    async kill() {
      await running.end('SIGKILL')
    },
    async relaunch(...words) {
      await running.end('SIGTERM')
      running = await launch({ ...options, words })
      page = await firstPage(running.context)
    },
    launchSecond: (...words) => launchSecond({ ...options, words }),
    async answerDialog(path) {
      await ask({ ask: 'answer dialog', path })
    },
    openedLinks: () => ask({ ask: 'opened links' }),
    async chooseMenu(...labels) {
      if ((await ask({ ask: 'choose', labels })) !== true)
        throw new Error(`No menu entry ${labels.join(' → ')}`)
    },
    async chooseInTray(...labels) {
      if ((await ask({ ask: 'choose in tray', labels })) !== true)
        throw new Error(`No entry ${labels.join(' → ')} in the tray`)
    },
    press: async (keys) => (await ask({ ask: 'press', keys })) === true,
    async takeKeys(keys) {
      await ask({ ask: 'take keys', keys })
    },
    async resizeWindow(width, height) {
      await ask({ ask: 'resize', width, height })
    },
    async holdAnswers(...calls) {
      await ask({ ask: 'hold answers', to: [...calls] })
    },
    log: () => running.log(),
  }
}

// The host gives its pages an address of its own; only the path and query are the same on both.
const isOurAddress = ({ host }: URL) => /^talkshelf(\.app\.invalid)?$/.test(host)
const isOurs = (page: Page) => URL.canParse(page.url()) && isOurAddress(new URL(page.url()))

async function firstPage(context: BrowserContext): Promise<Page> {
  const [page = await context.waitForEvent('page')] = context.pages()
  await page.waitForURL(isOurAddress)
  return page
}

/** Asks the channel that main opens for tests (electron/test-channel.ts). */
async function askMain(path: string, question: Question): Promise<unknown> {
  const socket = connect(path)
  socket.write(`${JSON.stringify(question)}\n`)
  for await (const line of createInterface(socket)) {
    socket.end()
    return JSON.parse(line)
  }
  throw new Error('Main closed the test channel without an answer')
}
