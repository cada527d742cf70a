import type { Page } from '@playwright/test'
import { aPng } from '../../db/attachments/fixtures/pictures.ts'
import { TalkId } from '../../db/model.ts'
import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { idOf, openMenu, openRecord, selectTwo, show } from '../ways-there.ts'
import { openNewList } from './new-list.ts'
import type { Screen, Window } from './screen.ts'

/** Reading lists, up to the door through which they leave. */
export const listScreens: readonly Screen[] = [
  { name: 'lists', library: 'demo', come: ({ page }) => show(page, 'lists') },
  { name: 'list', library: 'demo', come: ({ page }) => openRecord(page, 'list', demo.list) },
  {
    name: 'list-preview',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await page.getByRole('button', { name: words.lists.preview.label }).click()
      await expect(preview(page, words).getByRole('heading', { level: 1 })).toContainText(demo.list)
    },
  },
  {
    name: 'list-preview-markdown',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await page.getByRole('button', { name: words.lists.preview.label }).click()
      await page.getByRole('radio', { name: words.lists.preview.markdown }).click()
      await expect(preview(page, words)).toContainText(`# ${demo.list}`)
    },
  },
  {
    name: 'list-selected',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await selectTwo(page)
      await expect(page.getByRole('toolbar', { name: words.lists.selected.label })).toBeVisible()
    },
  },
  {
    name: 'list-move',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await selectTwo(page)
      await page.getByRole('button', { name: words.lists.selected.move }).click()
      await page.getByRole('dialog').getByRole('combobox').fill('つぎに読む')
      await expect(page.getByRole('dialog').getByRole('option')).toBeVisible()
    },
  },
  {
    name: 'add-to-list',
    library: 'demo',
    async come({ page }) {
      await openRecord(page, 'talk', demo.noted)
      await page.keyboard.press('ControlOrMeta+l')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'list-live',
    library: 'demo',
    async come({ page, words: { lists: said } }) {
      const talkId = TalkId.parse(await idOf(page, 'talk', demo.talk))
      const why = 'ここから読む。失敗をどう話すかは、どう直すかより先に決まっている。'
      await openNewList(page, {
        title: '失敗から学ぶ',
        query: 'ポストモーテム OR 失敗',
        items: [{ kind: 'talk', talkId, why }],
      })
      const found = page.getByRole('region', { name: said.live.found })
      await expect(found.getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'list-live-nothing',
    library: 'demo',
    async come({ page, words: { lists: said } }) {
      await openNewList(page, { title: '量子計算の夜', query: '量子重力' })
      await expect(page.getByText(said.live.none)).toBeVisible()
    },
  },
  {
    name: 'list-cover',
    library: 'demo',
    async come({ page, words: { lists: said } }) {
      const cover = aPng({ width: 1200, height: 630 }).toString('base64')
      await openNewList(page, { title: '夕方の机で読む', cover })
      const words = page.getByRole('textbox', { name: said.cover.alt })
      await words.fill('夕方の机と、閉じたノート')
      await words.press('Enter')
      await expect(page.getByRole('img', { name: '夕方の机と、閉じたノート' })).toBeVisible()
    },
  },
  {
    name: 'list-cover-menu',
    library: 'demo',
    async come({ page, words }) {
      const cover = aPng({ width: 1200, height: 630 }).toString('base64')
      await openNewList(page, { title: '朝の電車で読む', cover })
      await expect(page.getByRole('main').locator('img')).toBeVisible()
      await openMenu(page, words.pages.more)
    },
  },
  {
    name: 'list-repeated',
    library: 'demo',
    async come({ page, words: { lists: said } }) {
      const talkId = TalkId.parse(await idOf(page, 'talk', demo.noted))
      const url = 'https://speakerdeck.com/example/halving-alerts'
      await openNewList(page, {
        title: '二度読む',
        items: [
          { kind: 'talk', talkId, why: '' },
          { kind: 'link', url, title: '', why: '' },
          { kind: 'link', url: 'https://sre.google/sre-book/postmortem-culture/', title: '', why: '' },
        ],
      })
      await expect(page.getByText(said.item.repeats.replace('{{place}}', '1'))).toBeVisible()
    },
  },
  {
    name: 'list-add',
    library: 'demo',
    async come({ page, words: { lists: said } }) {
      await openRecord(page, 'list', demo.list)
      await page.getByRole('combobox', { name: said.add.label }).fill('SLO')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
]

const preview = (page: Page, words: Window['words']) =>
  page.getByRole('region', { name: words.lists.preview.beside.replace('{{title}}', demo.list) })
