import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { electronBinary } from '../../build/setup/electron-binary.mjs'
import { memoryOfAll } from './memory.ts'

/** How long a start is left alone before it is looked at. */
const undisturbedMs = 3_000

/** What one start was like. */
export interface Start {
  /** From asking the system for the process until the first list was painted. */
  readonly paintedMs: number
  /** Of all processes, once nothing moves any more; null where the system does not tell. */
  readonly memoryMB: number | null
}

/**
 * Starts an app, waits for the paint of the element that says `elementtiming="first-list"`, and ends it.
 *
 * @param main   the main script
 * @param words  its words
 */
export async function measureStart(main: string, words: readonly string[]): Promise<Start> {
  const home = mkdtempSync(join(tmpdir(), 'talkshelf-bench-'))
  const [program, ...args] = programFor(main)
  const startedAt = Date.now()
  const child = spawn(program, [...args, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TALKSHELF_USER_DATA: home, TALKSHELF_TEST: '1' },
  })
  const exited = once(child, 'exit')
  try {
    // Whoever looks on takes a processor, too. The page keeps the moment of its paint until it is asked.
    await sleep(undisturbedMs)
    const browser = await chromium.connectOverCDP(await endpoint(home, () => child.exitCode))
    const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()))
    const paintedAt = await page.evaluate(paintOfFirstList)
    await sleep(2_000)
    return { paintedMs: paintedAt - startedAt, memoryMB: child.pid ? memoryOfAll(child.pid) : null }
  } finally {
    child.kill('SIGTERM')
    await exited
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs in the page. The moment in milliseconds of Unix time, as the compositor tells it. */
function paintOfFirstList(): Promise<number> {
  return new Promise((resolve, reject) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { identifier, renderTime } = entry.toJSON()
        if (identifier === 'first-list') resolve(performance.timeOrigin + Number(renderTime))
      }
    })
    observer.observe({ type: 'element', buffered: true })
    setTimeout(() => reject(new Error('no element with elementtiming="first-list" was painted')), 30_000)
  })
}

function programFor(main: string): [string, ...string[]] {
  const electron = electronBinary()
  if (!electron) return [process.execPath, '--import', './electron/stand-in/register.ts', main]
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [electron, ...sandbox, '--remote-debugging-port=0', main]
}

/** Chromium writes its port and path into its profile once it listens. */
async function endpoint(home: string, exitCode: () => number | null): Promise<string> {
  for (;;) {
    const [file] = globSync(`${home}/**/DevToolsActivePort`)
    const [port, path] = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    if (exitCode() !== null)
      throw new Error(`the app ended before it opened a window (exit code ${exitCode()})`)
    await sleep(20)
  }
}

async function firstPage(pages: () => Page[]): Promise<Page> {
  for (;;) {
    const page = pages().find((each) => !/^(data|about):/.test(each.url()) && each.url() !== '')
    if (page) return page
    await sleep(20)
  }
}
