import type { Locator, Page } from '@playwright/test'
import { sampleReport } from '../db/sample/sample-report.ts'
import { compositionScripts, runComposition } from './composition.ts'
import { demo, demoLibrary } from './demo-library.ts'
import { openRecord, search, show } from './every-screen.ts'
import { expect, test } from './host.ts'

/** Text fields that are in sight together. */
interface Place {
  readonly name: string
  readonly come: (page: Page) => Promise<unknown>
  readonly fields: readonly Field[]
  /** Something beside the fields that does nothing when clicked. */
  readonly elsewhere: (page: Page) => Locator
}

interface Field {
  readonly label: string | RegExp
  readonly role?: 'textbox' | 'combobox' | 'searchbox'
  /** What leaving the field makes of what stands in it: the chip of that name, and an empty field. */
  readonly chipOnLeaving?: string
  /** What the field shows of `とちゅう` once it was left, where that is written in another way. */
  readonly shownOnLeaving?: string
  /** The field is at rest: what was done to it so far is one thing, what comes next another. */
  readonly rests?: (page: Page) => Promise<void>
}

const text = (label: string | RegExp): Field => ({ label })
const chips = (label: string, chipOnLeaving = 'とちゅう'): Field => ({
  label,
  role: 'combobox',
  chipOnLeaving,
})
const completion = (label: string): Field => ({ label, role: 'combobox' })
const factName = (page: Page) => page.getByRole('main').locator('dt').first()
const dialogSign = (page: Page) => page.getByRole('dialog').locator('svg').first()

const places: readonly Place[] = [
  {
    name: 'a note',
    come: (page) => openRecord(page, 'talk', demo.noted),
    fields: [
      {
        label: `「${demo.noted}」のメモ`,
        // An editor takes a deletion and what is typed right after it for one step of undo; a new one begins anew.
        async rests(page) {
          await expect.poll(() => storedNote(page, demo.noted)).toBe('')
          await page.reload()
          await expect(page.getByRole('textbox', { name: `「${demo.noted}」のメモ` })).toBeVisible()
        },
      },
    ],
    elsewhere: factName,
  },
  {
    name: 'a new talk',
    async come(page) {
      await page.keyboard.press('ControlOrMeta+n')
      await expect(page.getByRole('textbox', { name: 'タイトル' })).toHaveValue('無題のトーク')
    },
    fields: [
      text('タイトル'),
      chips('登壇者を追加'),
      completion('イベントを選ぶ'),
      chips('タグを追加'),
      text('リンクを追加'),
      text('長さ（分）'),
    ],
    elsewhere: factName,
  },
  {
    name: 'an event',
    come: (page) => openRecord(page, 'event', demo.tonight),
    fields: [
      text('タイトル'),
      text('日付'),
      text('開始'),
      text('会場'),
      text('シリーズ'),
      text('回'),
      { label: 'ハッシュタグ', shownOnLeaving: '#とちゅう' },
      text('メモ'),
      text('トークを追加'),
    ],
    elsewhere: factName,
  },
  {
    name: 'a timetable',
    come: (page) => openRecord(page, 'event', demo.tonight),
    fields: [text(/^「.*」の開始/), text(/^「.*」の長さ/)],
    elsewhere: factName,
  },
  {
    name: 'a reading list',
    come: (page) => openRecord(page, 'list', demo.list),
    fields: [
      text('リストの名前'),
      text('はじめに'),
      text('見出し'),
      text(/を読む理由$/),
      completion('リストに追加'),
    ],
    elsewhere: (page) => page.getByText('ドラッグか Alt+↑↓ で並べ替え'),
  },
  {
    name: 'a speaker',
    come: (page) => openRecord(page, 'speaker', demo.speaker),
    fields: [text('名前'), text('読み（かな）'), text('所属'), chips('アカウントを追加', '@とちゅう')],
    elsewhere: factName,
  },
  {
    name: 'a tag',
    come: (page) => openRecord(page, 'tag', demo.tag),
    fields: [text('タグ名')],
    elsewhere: (page) => page.getByText('すでにある名前にすると'),
  },
  {
    name: 'the filter of a list',
    come: (page) => show(page, 'talks'),
    fields: [{ label: 'トークを絞り込む', role: 'searchbox' }],
    elsewhere: (page) => page.getByText('左の一覧から選ぶと'),
  },
  {
    name: 'the search',
    come: (page) => search(page, 'SRE'),
    fields: [{ label: 'メモ、トーク、登壇者を検索', role: 'searchbox' }],
    elsewhere: (page) => page.getByText('左の一覧から選ぶと'),
  },
  {
    name: 'the palette',
    come: (page) => page.keyboard.press('ControlOrMeta+k'),
    fields: [completion('何でも開く')],
    elsewhere: dialogSign,
  },
  {
    name: 'the choice of a list',
    async come(page) {
      await openRecord(page, 'talk', demo.talk)
      await page.keyboard.press('ControlOrMeta+l')
    },
    fields: [completion('リーディングリストに追加')],
    elsewhere: dialogSign,
  },
  {
    name: 'the choice of a person',
    async come(page) {
      await openRecord(page, 'speaker', demo.speaker)
      await page.getByRole('button', { name: '別の人とまとめる' }).click()
    },
    fields: [completion('まとめる相手')],
    elsewhere: (page) => page.getByRole('dialog').getByRole('heading'),
  },
  {
    name: 'a report to be read',
    come: (page) => show(page, 'import'),
    fields: [text('レポートの本文')],
    elsewhere: (page) => page.getByRole('heading', { name: 'レポートの取り込み' }),
  },
  {
    name: 'what was read in a report',
    async come(page) {
      await show(page, 'import')
      await page.getByRole('textbox', { name: 'レポートの本文' }).fill(sampleReport.text)
      await page.getByRole('button', { name: '読み取る' }).click()
    },
    fields: [
      text('イベント名'),
      text('日付'),
      text('イベントのメモ'),
      text('タイトル'),
      text('長さ（分）'),
      chips('登壇者を追加'),
      text('メモ'),
    ],
    elsewhere: (page) => page.getByRole('heading', { name: 'レポートの取り込み' }),
  },
]

test.use({ library: demoLibrary })

for (const { name, come, fields, elsewhere } of places) {
  test(`composing in ${name} loses nothing and triggers nothing`, async ({ page }) => {
    test.setTimeout(240_000)
    await expect(page.getByRole('main')).toBeVisible()
    await come(page)
    for (const { label, role = 'textbox', chipOnLeaving, shownOnLeaving, rests } of fields) {
      const field = page.getByRole(role, { name: label, exact: typeof label === 'string' }).first()
      for (const script of compositionScripts) {
        const what = `${label}: ${script.name}`
        await empty(page, field)
        await rests?.(page)
        const before = await happened(page)
        const tick = () => changeSomething(page)
        const held = await runComposition(page, field, script, { elsewhere: elsewhere(page), tick })
        const isLeft = script.name.startsWith('a click elsewhere')
        if (isLeft && chipOnLeaving) {
          await expect.soft(page.getByText(chipOnLeaving, { exact: true }).first(), what).toBeVisible()
          continue
        }
        expect.soft(held, what).toBe(isLeft && shownOnLeaving ? shownOnLeaving : script.holds)
        expect.soft(await happened(page), what).toEqual(before)
      }
    }
  })
}

async function empty(page: Page, field: Locator): Promise<void> {
  await field.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
}

const storedNote = (page: Page, title: string) =>
  page.evaluate(async (typed) => {
    const found = await window.talkshelf.call('names.find', { typed, kinds: ['talk'], limit: 1 })
    if (!found.ok || !found.value[0]) return null
    const talk = await window.talkshelf.call('talks.get', found.value[0].id)
    return talk.ok ? talk.value.talk.note : null
  }, title)

/** What a key that went astray would change: the records, the page, the dialogs, what is said at the foot. */
const happened = (page: Page) =>
  page.evaluate(async () => {
    const status = await window.talkshelf.call('library.status', null)
    return {
      counts: status.ok ? status.value.counts : status.failure,
      address: location.hash,
      dialogs: document.querySelectorAll('[role=dialog]').length,
      said: document.querySelector('.toasts')?.textContent,
    }
  })

/** The library changes under the window, as it does when another one is at work: all that shows it is drawn anew. */
const changeSomething = (page: Page) =>
  page.evaluate(async () => {
    const heard = new Promise<void>((resolve) => {
      const stop = window.talkshelf.onChanged(() => {
        stop()
        resolve()
      })
    })
    await window.talkshelf.call('settings.set', { name: 'composition test', value: Date.now() })
    const [talk, event] = await Promise.all([
      window.talkshelf.call('talks.page', { filter: '', of: null, offset: 0, limit: 1 }),
      window.talkshelf.call('events.page', { filter: '', offset: 0, limit: 1 }),
    ])
    const stars = Math.floor(Math.random() * 5)
    if (talk.ok && talk.value.rows[0])
      await window.talkshelf.call('talks.update', { id: talk.value.rows[0].id, fields: { stars } })
    if (event.ok && event.value.rows[0])
      await window.talkshelf.call('events.update', { id: event.value.rows[0].id, fields: { number: stars } })
    await heard
  })
