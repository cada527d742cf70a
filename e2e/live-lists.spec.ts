import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aPng } from '../db/attachments/fixtures/pictures.ts'
import { demo, demoLibrary } from './demo-library.ts'
import { Hands } from './hands.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'

test.use({ library: demoLibrary })

const query = 'tag:culture/postmortem'
const foundIn = (page: Page) => page.getByRole('region', { name: 'いま一致するトーク' }).getByRole('listitem')
const itemsIn = (page: Page) => page.getByRole('grid', { name: /の項目$/u }).getByRole('row')

test('a search becomes a live list, gets a cover, goes out and is frozen, and the mouse is never touched', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000)
  const [shelf, hands] = [new Shelf(page), new Hands(page)]
  const found = foundIn(page)
  // Told now: Chromium hears of it some time later, and a dialog that was opened before would stay open.
  const chooser = page.waitForEvent('filechooser', { timeout: 0 })

  await test.step('a search becomes a list, from the palette', async () => {
    await expect(page.getByRole('navigation', { name: 'サイドバー' })).toBeVisible()
    await shelf.search(query)
    await expect(shelf.hits().first()).toBeVisible()
    await shelf.openByName('この検索のライブリストを作る')
    await expect(page.locator('#page h1 :is(textarea, input)')).toBeFocused()
    await hands.write('失敗から学ぶ')
    await hands.press('Enter')
    await expect(page.getByRole('textbox', { name: '検索の言葉' })).toHaveValue(query)
    await expect(found.filter({ hasText: demo.noted })).toHaveCount(1)
  })

  const before = await found.count()

  await test.step('a talk that gets the tag is in it at once', async () => {
    await tagTalk(page, demo.talk)
    await expect(found).toHaveCount(before + 1)
    await expect(found.filter({ hasText: demo.talk })).toHaveCount(1)
  })

  await test.step('a talk that is pinned comes first and takes a reason', async () => {
    await hands.goTo(page.getByRole('button', { name: `「${demo.talk}」を上の項目に加える` }))
    await hands.press('Enter')
    await expect(itemsIn(page).filter({ hasText: demo.talk })).toHaveCount(1)
    await expect(found).toHaveCount(before)
    await hands.goTo(shelf.why(demo.talk), 'Shift+Tab')
    await hands.write('ここから読む')
  })

  await test.step('a picture is chosen, and said in words', async () => {
    await hands.goTo(page.getByRole('main').getByRole('button', { name: 'その他の操作' }), 'Shift+Tab')
    await hands.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'カバー画像を選ぶ…' })).toBeFocused()
    await hands.press('Enter')
    await (await chooser).setFiles({
      name: 'cover.png',
      mimeType: 'image/png',
      buffer: aPng({ width: 64, height: 32 }),
    })
    const words = page.getByRole('textbox', { name: 'カバー画像の説明' })
    await hands.goTo(words)
    await hands.write('夕方の机')
    await hands.press('Enter')
    await expect(page.getByRole('img', { name: '夕方の机' })).toBeVisible()
  })

  await test.step('the page that goes out holds what matches, the reason and the picture', async () => {
    const file = join(app.userDataDir, 'live.html')
    await app.answerDialog(file)
    await hands.press('ControlOrMeta+e')
    const sheet = page.getByRole('dialog', { name: /を共有$/u })
    await hands.goTo(sheet.getByRole('radio', { checked: true }))
    await hands.press('ArrowDown')
    await expect(sheet.getByRole('radio', { name: 'Web ページ' })).toBeChecked()
    await expect(sheet.getByRole('checkbox', { name: 'カバー画像' })).toBeChecked()
    await hands.goTo(sheet.getByRole('button', { name: '書き出す…' }))
    await hands.press('Enter')
    await expect(page.getByText(`${file} に書き出しました`)).toBeVisible()
    const text = await readFile(file, 'utf8')
    expect(text).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="夕方の机">/u)
    const places = [demo.talk, 'ここから読む', demo.noted].map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places.toSorted((one, other) => one - other)).toEqual(places)
    expect(text).not.toContain(query)
  })

  await test.step('frozen, all of it is items; undo makes it live again', async () => {
    await hands.goTo(page.getByRole('button', { name: 'いまの内容で固定' }), 'Shift+Tab')
    await hands.press('Enter')
    await expect(itemsIn(page)).toHaveCount(before + 1)
    await expect(found).toHaveCount(0)
    await page.getByRole('main').focus()
    await hands.press('ControlOrMeta+z')
    await expect(found).toHaveCount(before)
    await expect(itemsIn(page)).toHaveCount(1)
  })
})

test('the draft of a report is read, copied and written from the page of its evening', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  const [shelf, hands] = [new Shelf(page), new Hands(page)]
  await shelf.openByName(demo.event)
  await expect(page.locator('#page h1')).toContainText(demo.event)
  await hands.goTo(page.getByRole('main').getByRole('button', { name: 'その他の操作' }))
  await hands.press('Enter')
  await expect(page.getByRole('menuitem', { name: '参加レポートの下書き…' })).toBeFocused()
  await hands.press('Enter')
  const draft = page.getByRole('dialog', { name: `「${demo.event}」の参加レポートの下書き` })
  await expect(draft.getByText('topics:')).toBeVisible()
  await hands.goTo(draft.getByRole('radio', { name: 'Zenn' }))
  await hands.press('ArrowRight', 'Space')
  await expect(draft.getByRole('radio', { name: 'Qiita' })).toBeChecked()
  await expect(draft.getByText('topics:')).toBeHidden()
  await hands.goTo(draft.getByRole('button', { name: 'コピー' }))
  await hands.press('Enter')
  await expect(page.getByText('下書きをコピーしました')).toBeVisible()
  const file = join(app.userDataDir, 'report.md')
  await app.answerDialog(file)
  await hands.goTo(draft.getByRole('button', { name: '書き出す…' }))
  await hands.press('Enter')
  await expect(page.getByText(`${file} に書き出しました`)).toBeVisible()
  await expect(draft).toBeHidden()
  expect(await readFile(file, 'utf8')).toContain(demo.talk)
})

/** Another window tags a talk. */
async function tagTalk(page: Page, title: string): Promise<void> {
  await page.evaluate(
    async ([typed, tag]) => {
      const found = await window.talkshelf.call('names.find', { typed, kinds: ['talk'], limit: 1 })
      const id = found.ok ? found.value[0]?.id : undefined
      if (id === undefined) throw new Error('the demo library has it')
      await window.talkshelf.call('talks.update', { id, fields: { tags: [tag] } })
    },
    [title, demo.tag] as const,
  )
}
