import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { sampleReport } from '../db/sample/sample-report.ts'
import { demo } from './demo-library.ts'
import { announced } from './programmes.ts'
import { talkPage } from './talk.ts'
import { openRecord, search, selectTwo, show } from './ways-there.ts'

/** Text fields that are in sight together. */
export interface Place {
  readonly name: string
  readonly come: (page: Page) => Promise<unknown>
  readonly fields: readonly Field[]
  /** Something beside the fields that does nothing when clicked. */
  readonly elsewhere: (page: Page) => Locator
  /** It has no other page to go to. */
  readonly isWholeWindow?: boolean
}

export interface Field {
  readonly label: string | RegExp
  readonly role?: 'textbox' | 'combobox' | 'searchbox'
  /** What leaving the field makes of what stands in it: the chip of that name, and an empty field. */
  readonly chipOnLeaving?: string
  /** What the field shows of `とちゅう` once it was left, where that is written in another way. */
  readonly shownOnLeaving?: string
  /** What brings the field up, where leaving it has closed it. */
  readonly begins?: (page: Page) => Promise<void>
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

export const places: readonly Place[] = [
  {
    name: 'a note',
    come: (page) => openRecord(page, 'talk', demo.noted),
    fields: [
      {
        label: `「${demo.noted}」のメモ`,
        // An editor takes a deletion and what is typed right after it for one step of undo; a new one begins anew.
        async rests(page) {
          await expect.poll(async () => (await talkPage(page, demo.noted))?.talk.note).toBe('')
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
  {
    name: 'a timetable',
    come: (page) => openRecord(page, 'event', demo.tonight),
    fields: [text(/」の開始（/), text(/」の長さ（分/)],
    elsewhere: factName,
  },
  {
    name: 'a link',
    async come(page) {
      await openRecord(page, 'talk', demo.noted)
      await page
        .getByRole('list', { name: 'リンク' })
        .getByRole('button', { name: /を編集$/ })
        .click()
    },
    fields: [text('リンクの名前'), text('アドレス')],
    elsewhere: factName,
  },
  {
    name: 'what is told of an event',
    come: (page) => show(page, 'new'),
    fields: [text('イベントの文章')],
    elsewhere: (page) => page.getByRole('heading', { name: '新しいイベント' }),
  },
  {
    name: 'what was read of an event',
    come: comeToNewEvent,
    fields: [
      text('タイトル'),
      text('日付'),
      text('開始'),
      text('終了'),
      text('会場'),
      text('ハッシュタグ'),
      text('ページ'),
    ],
    elsewhere: factName,
  },
  {
    name: 'a talk that was read of an event',
    come: comeToNewEvent,
    fields: [text(/^「.*」の開始$/), text(/^「.*」のタイトル$/), text('長さ（分）'), chips('登壇者を追加')],
    elsewhere: factName,
  },
  {
    name: 'the quick note',
    async come(page) {
      await page.evaluate(() => {
        location.hash = '#/quick-note'
      })
      await page.reload()
    },
    fields: [text('メモ')],
    elsewhere: (page) => page.getByRole('status'),
    isWholeWindow: true,
  },
  {
    name: 'the review of an evening',
    async come(page) {
      await show(page, 'review')
      await expect(page.getByRole('textbox', { name: /の感想$/ }).first()).toBeFocused()
    },
    fields: [text(/の感想$/), chips('タグを追加')],
    elsewhere: (page) => page.getByText('覚えているうちに'),
  },
  {
    name: 'the glossary',
    come: (page) => show(page, 'settings'),
    fields: [text('同じ意味の言葉（「、」で区切る）'), { label: '用語を絞り込む', role: 'searchbox' }],
    elsewhere: (page) => page.getByText('一つの言葉で探すと'),
  },
  {
    name: 'the name of a search',
    async come(page) {
      await page.evaluate(() => window.talkshelf.call('searches.save', { query: 'SRE' }))
      await expect(savedSearch(page)).toBeVisible()
    },
    fields: [
      {
        label: /^保存した検索「.*」の名前$/,
        chipOnLeaving: 'とちゅう',
        async begins(page) {
          if ((await savedSearch(page).count()) > 0) await savedSearch(page).press('F2')
        },
      },
    ],
    elsewhere: (page) => page.getByText('左の一覧から選ぶと'),
  },
  {
    name: 'the choice of a list to move to',
    async come(page) {
      await openRecord(page, 'list', demo.list)
      await selectTwo(page)
      await page.getByRole('button', { name: '別のリストへ移す…' }).click()
    },
    fields: [completion('移す先のリスト')],
    elsewhere: dialogSign,
  },
]

async function comeToNewEvent(page: Page): Promise<void> {
  await show(page, 'new')
  await page.getByRole('textbox', { name: 'イベントの文章' }).fill(announced)
  await expect(page.getByRole('region', { name: '読み取ったイベント' })).toBeVisible()
}

const savedSearch = (page: Page) =>
  page.getByRole('list', { name: '保存した検索' }).getByRole('button').first()
