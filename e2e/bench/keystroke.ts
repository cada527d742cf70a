import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { launch } from '../launch.ts'
import type { Bench, Figure } from './bench.ts'
import { percentile } from './bench.ts'
import { searchLibrary } from './search-library.ts'

const talks = 100_000
/** Between two characters, in milliseconds: somebody who types fast, ten a second. */
const pause = 100

/** As people type them: whole words, words that are common and words that are rare, both languages, filters. */
const queries = [
  '監視',
  '障害対応',
  '信頼性',
  'ポストモーテム',
  'オブザーバビリティ',
  'サービスレベル目標',
  'エラーバジェット',
  'カオスエンジニアリング',
  '負荷試験 結果',
  '可用性の計測',
  '自動化 手順',
  'オンコール 引き継ぎ',
  '運用を改善',
  '移行 検証',
  '組織文化',
  '監視 アラート',
  'monitoring',
  'postmortem',
  'kubernetes',
  'observability',
  'error budget',
  'incident response',
  'on-call',
  'load test k6',
  'service level objective',
  'chaos engineering',
  'terraform',
  'SLO 見直し',
  'k8s 障害',
  'has:slides 監視',
] as const

/** What a person feels who searches: each key, until the hits for what then stands in the field are painted. */
export const keystroke: Bench = {
  name: 'keystroke',
  says: `from a key to its painted hits in the running app, ${talks.toLocaleString('en')} talks, ${queries.length} queries typed out`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talkshelf-bench-keystroke-'))
    const libraryDir = join(folder, 'library')
    cpSync(searchLibrary(talks), libraryDir, { recursive: true })
    const app = await launch({ libraryDir, userDataDir: join(folder, 'user-data'), language: 'ja-JP' })
    try {
      const [page = await app.context.waitForEvent('page')] = app.context.pages()
      await page.getByRole('main').waitFor()
      await page.keyboard.press('ControlOrMeta+f')
      const field = page.getByRole('searchbox', { name: 'メモ、トーク、登壇者を検索' })
      await field.waitFor()
      // Until what a start leaves to be done is done.
      await sleep(6_000)
      await page.evaluate(watchHits)
      // The first words also load code and fill the caches.
      await typeOut(page, '信頼性の会話')
      await page.evaluate(takeTimes)
      for (const query of queries) await typeOut(page, query)
      return figuresOf(await page.evaluate(takeTimes))
    } finally {
      await app.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

async function typeOut(page: Page, query: string): Promise<void> {
  for (const character of query) {
    // A character without a key of its own comes as a committed one does; both are one input event.
    if (/[ -~]/u.test(character)) await page.keyboard.press(character === ' ' ? 'Space' : character)
    else await page.keyboard.insertText(character)
    await sleep(pause)
  }
  await sleep(300)
  await page.keyboard.press('Escape')
  await sleep(100)
}

/** Of one input, in milliseconds since the key. */
interface Painted {
  /** When its hits, or newer ones, were in the page. */
  readonly answered: number
  /** When the frame that shows them was drawn. */
  readonly painted: number
}

declare global {
  interface Window {
    paintedHits?: Painted[]
  }
}

/**
 * Runs in the page. The list of hits says which query it answers; a message that is posted from a frame comes when that
 * frame is drawn. Keys whose hits never came, since the next key was faster, wait for those of that one.
 */
function watchHits(): void {
  const painted: Painted[] = []
  window.paintedHits = painted
  let key: number | null = null
  let waiting: { readonly query: string; readonly began: number }[] = []
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      key = timeStamp
    },
    true,
  )
  addEventListener(
    'keyup',
    () => {
      key = null
    },
    true,
  )
  addEventListener(
    'input',
    ({ target, timeStamp }) => {
      if (!(target instanceof HTMLInputElement)) return
      if (target.value.trim() !== '') waiting.push({ query: target.value, began: key ?? timeStamp })
      else waiting = []
    },
    true,
  )
  new MutationObserver(() => {
    const shown = document.querySelector<HTMLElement>('[data-query]')?.dataset.query
    const place = waiting.findLastIndex(({ query }) => query === shown)
    if (place === -1) return
    const shownNow = waiting.splice(0, place + 1)
    const at = performance.now()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const now = performance.now()
        for (const { began } of shownNow) painted.push({ answered: at - began, painted: now - began })
      }
      port2.postMessage(null)
    })
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-query'] })
}

/** Runs in the page. What was measured since it was last asked. */
function takeTimes(): Painted[] {
  return window.paintedHits?.splice(0) ?? []
}

function figuresOf(times: readonly Painted[]): Figure[] {
  const of = (part: number, what: keyof Painted) =>
    percentile(
      times.map((time) => time[what]),
      part,
    )
  return [
    { name: 'key to hits in the page: median', value: of(0.5, 'answered'), unit: 'ms' },
    { name: 'key to hits in the page: 95 of 100', value: of(0.95, 'answered'), unit: 'ms' },
    { name: 'key to painted hits: median', value: of(0.5, 'painted'), unit: 'ms' },
    { name: 'key to painted hits: 95 of 100', value: of(0.95, 'painted'), unit: 'ms', limit: 50 },
    { name: `key to painted hits: slowest of ${times.length}`, value: of(1, 'painted'), unit: 'ms' },
  ]
}
