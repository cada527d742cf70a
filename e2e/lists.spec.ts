import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { demo, demoLibrary } from './demo-library.ts'
import { Hands } from './hands.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'
import { openRecord } from './ways-there.ts'

const list = 'アラートの夜に読む'
const rowsOf = (page: Page, title: string) =>
  page.getByRole('grid', { name: `「${title}」の項目` }).getByRole('row')
const sheet = (page: Page) => page.getByRole('dialog', { name: /を共有$/u })
const said = (page: Page, words: string) => expect(page.getByText(words).last()).toBeVisible()

test.use({ library: demoLibrary })

test('a list is made, filled, put in order, given reasons and shared, and the mouse is never touched', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  const shelf = new Shelf(page)
  const hands = new Hands(page)
  const rows = rowsOf(page, list)
  const [alerts, runbooks, graph] = [demo.noted, '本番の手順書を読み合わせる', 'SLO は誰のためのグラフか']

  await test.step('a new list takes its name', async () => {
    await expect(page.getByRole('navigation', { name: 'サイドバー' })).toBeVisible()
    await hands.press('ControlOrMeta+Shift+l')
    await expect(page.getByRole('textbox', { name: 'リストの名前' })).toBeFocused()
    await hands.press('ControlOrMeta+a')
    await hands.write(list)
    await hands.press('Enter')
    await expect(page.locator('#page h1')).toContainText(list)
  })

  await test.step('all talks of an evening go into it, and those that a search finds, none twice', async () => {
    await shelf.openByName(demo.tonight)
    await expect(page.locator('#page h1')).toContainText(demo.tonight)
    await hands.goTo(page.getByRole('button', { name: '全部をリストへ' }))
    await hands.press('Enter')
    await chooseList(page, hands, list)
    await said(page, `「${list}」に追加しました`)
    await shelf.search('tag:culture/postmortem')
    await expect(shelf.hits().first()).toBeVisible()
    await shelf.openByName('見つかったトークをすべてリストに追加…')
    await chooseList(page, hands, list)
    await said(page, `「${list}」に追加しました（1 件はもう入っていました）`)
  })

  await test.step('the first talk goes down, and says why', async () => {
    await shelf.openByName(list)
    await expect(page.locator('#page h1')).toContainText(list)
    await hands.goTo(rows.first())
    await hands.press('Alt+ArrowDown')
    await expect(rows.nth(1)).toContainText(alerts)
    await hands.seePlace()
    await hands.goTo(shelf.why(alerts))
    await hands.write('数える前に消さないために')
    await hands.goTo(rows.nth(1), 'Shift+Tab')
  })

  await test.step('two that were selected move to a list of their own, and undo brings them back', async () => {
    await hands.press('ArrowDown', 'Shift+ArrowDown')
    const acts = page.getByRole('toolbar', { name: '選んだ項目' }).getByRole('button')
    await hands.goTo(acts.last(), 'Shift+Tab')
    await hands.press('ArrowLeft', 'ArrowLeft')
    await expect(acts.first()).toBeFocused()
    await hands.press('Enter')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await hands.write('つぎの夜に')
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('つぎの夜に')
    await hands.press('Enter')
    await said(page, '2 件を「つぎの夜に」へ移しました')
    await expect(rows.filter({ hasText: graph })).toHaveCount(0)
    await hands.press('ControlOrMeta+z')
    await expect(rows.filter({ hasText: graph })).toHaveCount(1)
  })

  await test.step('the sheet leaves the speakers’ names out, and the files hold the rest', async () => {
    for (const [format, name] of [
      ['Markdown', 'list.md'],
      ['Web ページ', 'list.html'],
    ] as const) {
      const file = join(app.userDataDir, name)
      await app.answerDialog(file)
      await hands.press('ControlOrMeta+e')
      const speakers = sheet(page).getByRole('checkbox', { name: '登壇者の名前' })
      await hands.goTo(speakers)
      if (format === 'Markdown') await hands.press('Space')
      // Remembered from one time to the next.
      await expect(speakers).not.toBeChecked()
      await hands.goTo(sheet(page).getByRole('radio', { checked: true }))
      if (format !== 'Markdown') await hands.press('ArrowDown')
      await expect(sheet(page).getByRole('radio', { name: format })).toBeChecked()
      await hands.goTo(sheet(page).getByRole('button', { name: '書き出す…' }))
      await hands.press('Enter')
      await expect(page.getByText(`${file} に書き出しました`)).toBeVisible()
      const text = await readFile(file, 'utf8')
      const places = [runbooks, alerts, '数える前に消さないために', graph].map((part) => text.indexOf(part))
      expect(places).not.toContain(-1)
      expect(places.toSorted((one, other) => one - other)).toEqual(places)
      expect(text).toContain('https://speakerdeck.com/example/halving-alerts')
      expect(text).not.toMatch(/高橋|chaspy|清水|誰も困らなかった|http_requests_total/u)
    }
  })
})

test('what is private is named in the sheet and is in no byte of what leaves', async ({ app, page }) => {
  test.setTimeout(120_000)
  await page.evaluate(async (title) => {
    const { call } = window.talkshelf
    const found = await call('names.find', { typed: title, kinds: ['talk'], limit: 1 })
    const lists = await call('lists.all', null)
    const [talkId, listId] = [found.ok && found.value[0]?.id, lists.ok && lists.value[0]?.id]
    if (!talkId || !listId) throw new Error('the demo library has both')
    await call('talks.update', { id: talkId, fields: { isPrivate: true } })
    const item = { kind: 'talk' as const, talkId, why: '内輪の話なので' }
    await call('lists.add', { id: listId, items: [item], at: 0 })
  }, demo.noted)
  await openRecord(page, 'list', demo.list)
  await page.keyboard.press('ControlOrMeta+e')
  await expect(sheet(page).getByRole('region', { name: '手元に残るもの' })).toContainText(demo.noted)
  for (const part of ['印', 'メモ']) await sheet(page).getByText(part, { exact: true }).click()
  await sheet(page).getByText('Obsidian', { exact: true }).click()
  const folder = join(app.userDataDir, 'vault')
  await app.answerDialog(folder)
  await sheet(page).getByRole('button', { name: '書き出す…' }).click()
  await expect(page.getByText(`5 件を ${folder} に書き出しました`)).toBeVisible()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))
  const everything = [...files.map(({ name }) => name), ...texts].join('\n')
  expect(everything).toContain('信頼性は会話')
  expect(everything).not.toMatch(/アラートを半分にした|halving-alerts|内輪の話|誰も困らなかった/u)
})

test('a list goes into a mail, onto the clipboard and to the printer without a file', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000)
  await openRecord(page, 'list', demo.list)
  const share = () => page.keyboard.press('ControlOrMeta+e')

  await share()
  await sheet(page).getByRole('button', { name: 'メール' }).click()
  await said(page, '長いので本文はコピーしました。開いたメールに貼り付けてください。')
  await expect(sheet(page)).toBeHidden()
  expect(await app.openedLinks()).toEqual([`mailto:?subject=${encodeURIComponent(demo.list)}`])

  await share()
  const copied = await page.evaluateHandle(hearCopying)
  await sheet(page).getByRole('button', { name: 'コピー' }).click()
  await page.getByRole('menuitem', { name: '書式つきでコピー' }).click()
  await said(page, 'コピーしました')
  await expect(sheet(page)).toBeHidden()
  const { 'text/html': html, 'text/plain': plain } = await copied.jsonValue()
  expect(html).toContain('<strong>なぜ SRE がこれほど人の話をするのか</strong>')
  expect(plain).toContain('1. 失敗?それとも学び?')

  await share()
  await sheet(page).getByRole('button', { name: '印刷用に開く' }).click()
  await expect(sheet(page)).toBeHidden({ timeout: 60_000 })
  await expect.poll(() => app.openedLinks()).toHaveLength(2)
  const [, printed = ''] = z.array(z.string()).parse(await app.openedLinks())
  expect((await readFile(printed)).subarray(0, 5).toString()).toBe('%PDF-')
})

/** What is put on the clipboard from now on, by its type; the clipboard itself may not be read. */
function hearCopying(): Record<string, string> {
  const copied: Record<string, string> = {}
  const { write } = Clipboard.prototype
  Clipboard.prototype.write = async function (items) {
    for (const item of items) {
      for (const type of item.types) copied[type] = await (await item.getType(type)).text()
    }
    await write.call(this, items)
  }
  return copied
}

async function chooseList(page: Page, hands: Hands, name: string): Promise<void> {
  const chooser = page.getByRole('dialog', { name: 'リーディングリストに追加' })
  await expect(chooser.getByRole('combobox')).toBeFocused()
  await hands.write(name)
  await expect(chooser.getByRole('option').first()).toContainText(name)
  await hands.press('Enter')
  await expect(chooser).toBeHidden()
}
