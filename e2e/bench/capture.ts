import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { launch } from '../launch.ts'
import { evening, tonight } from '../tonight.ts'
import type { Bench, Figure } from './bench.ts'
import { percentile } from './bench.ts'
import { copyOfLibrary } from './big-library.ts'
import { busyTimes } from './busy-time.ts'

const opened = 30
const typed = 200
const linesOfLongNote = 10_000

/** What a person at a talk feels: how soon one can write, each key, and whether anything holds a thread meanwhile. */
export const capture: Bench = {
  name: 'capture',
  says: `talk mode among 100,000 talks: opened ${opened} times, ${typed} keys in a long note, an evening of eight talks`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-capture-'))
    const blocks = join(folder, 'blocks')
    mkdirSync(blocks)
    const libraryDir = copyOfLibrary(100_000, folder)
    tonight().fill(libraryDir)
    process.env.TALKSHELF_BENCH_BLOCKS = blocks
    process.env.NODE_OPTIONS = `--import ${fileURLToPath(new URL('./watch-blocks.mjs', import.meta.url))}`
    const app = await launch({ libraryDir, userDataDir: join(folder, 'user-data'), language: 'ja-JP' })
    try {
      const [page = await app.context.waitForEvent('page')] = app.context.pages()
      await page.getByRole('main').waitFor()
      // Until what a start leaves to be done is done.
      await sleep(4_000)
      return [...(await toCursor(page)), ...(await eveningOf(page, blocks)), ...(await keysInLongNote(page))]
    } finally {
      await app.end('SIGTERM')
      delete process.env.NODE_OPTIONS
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

/** From the key to a cursor on the talk that runs. */
async function toCursor(page: Page): Promise<Figure[]> {
  const times: number[] = []
  for (let round = 0; round <= opened; round += 1) {
    // Two steps: a key may reach the page before a question that was sent ahead of it.
    await page.evaluate(watchForCursor, evening[0].title)
    await page.keyboard.press('ControlOrMeta+Shift+N')
    const found = await page.waitForFunction(() => document.documentElement.dataset.cursorMs)
    // The first one also loads the code.
    if (round > 0) times.push(Number(await found.jsonValue()))
    await page.keyboard.press('Escape')
    await page.locator('.talk-mode').waitFor({ state: 'detached' })
  }
  return [
    { name: 'key to a cursor on the running talk: median', value: percentile(times, 0.5), unit: 'ms' },
    {
      name: 'key to a cursor on the running talk: 95 of 100',
      value: percentile(times, 0.95),
      unit: 'ms',
      limit: 100,
    },
  ]
}

/** Runs in the page: writes down how long it takes from the key until the note of that talk has the keyboard, drawn. */
function watchForCursor(title: string): void {
  const root = document.documentElement
  delete root.dataset.cursorMs
  addEventListener(
    'keydown',
    function hear(event) {
      if (event.key !== 'N') return
      removeEventListener('keydown', hear, true)
      const done = () => {
        root.dataset.cursorMs = String(performance.now() - event.timeStamp)
      }
      const look = () => {
        const field = document.activeElement
        const isThere =
          field?.matches('.talk-mode .cm-content') && document.querySelector('h1')?.textContent === title
        requestAnimationFrame(isThere ? done : look)
      }
      look()
    },
    true,
  )
}

/** How long the window's thread is at work for each key in a note of ten thousand lines, frame and saves included. */
async function keysInLongNote(page: Page): Promise<Figure[]> {
  const line = '信頼性は会話です。The error budget is a conversation.'
  await page.keyboard.press('ControlOrMeta+Shift+N')
  await page.locator('.talk-mode .cm-content').waitFor()
  await page.evaluate(
    async ([title, text]) => {
      const found = await window.talkshelf.call('names.find', { typed: title, kinds: ['talk'], limit: 1 })
      const talk =
        found.ok && found.value[0] ? await window.talkshelf.call('talks.get', found.value[0].id) : null
      if (!talk?.ok) throw new Error(`there is no talk ${title}`)
      const { id, noteHash } = talk.value.talk
      await window.talkshelf.call('notes.save', { talkId: id, text, basedOn: noteHash })
      location.hash = `#/now/talk/${id}`
    },
    [evening[7].title, Array.from({ length: linesOfLongNote }, () => line).join('\n')] as const,
  )
  await page.getByRole('textbox', { name: `「${evening[7].title}」のメモ` }).focus()
  await page.keyboard.press('ControlOrMeta+End')
  await sleep(1_000)
  const work = await busyTimes(page, async () => {
    for (let key = 0; key < typed; key += 1) {
      await page.keyboard.press('a')
      await sleep(40)
    }
  })
  return [
    { name: 'a key in a note of 10,000 lines: median', value: percentile(work, 0.5), unit: 'ms' },
    {
      name: 'a key in a note of 10,000 lines: 95 of 100',
      value: percentile(work, 0.95),
      unit: 'ms',
      limit: 16,
    },
  ]
}

/** Eight talks with text, marks and switches; the longest time that any thread was held. */
async function eveningOf(page: Page, blocks: string): Promise<Figure[]> {
  await page.keyboard.press('ControlOrMeta+Shift+N')
  await page.locator('.talk-mode .cm-content').waitFor()
  await page.evaluate(watchWindow)
  const began = Date.now()
  for (let talk = 0; talk < evening.length; talk += 1) {
    for (let line = 0; line < 4; line += 1) {
      await page.keyboard.press(`ControlOrMeta+${line + 1}`)
      await page.keyboard.type('The error budget is a conversation', { delay: 25 })
      await page.keyboard.press('Enter')
    }
    await sleep(600)
    if (talk < evening.length - 1) await page.keyboard.press('ControlOrMeta+Shift+J')
  }
  const ended = Date.now()
  await sleep(600)
  const inWindow = await page.evaluate(() => Number(document.documentElement.dataset.longestBlock))
  return [
    { name: 'longest block in an evening: the window', value: inWindow, unit: 'ms', limit: 50 },
    {
      name: 'longest block in an evening: main and workers',
      value: longestIn(blocks, began, ended),
      unit: 'ms',
      limit: 50,
    },
  ]
}

/** Runs in the page. */
function watchWindow(): void {
  const root = document.documentElement
  let [before, longest] = [performance.now(), 0]
  setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - before - 5)
    root.dataset.longestBlock = String(longest)
    before = now
  }, 5)
}

const Line = z.object({ at: z.number(), longest: z.number() })

function longestIn(blocks: string, from: number, to: number): number {
  const lines = readdirSync(blocks).flatMap((name) =>
    readFileSync(join(blocks, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Line.parse(JSON.parse(line))),
  )
  return Math.max(0, ...lines.filter(({ at }) => at > from && at < to).map(({ longest }) => longest))
}
