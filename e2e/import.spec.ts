import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sampleReport } from '../db/sample/sample-report.ts'
import { demo, demoLibrary } from './demo-library.ts'
import { dropPaths } from './drop-paths.ts'
import { Hands } from './hands.ts'
import { expect, test } from './host.ts'
import { anImportFolder } from './import-folder.ts'
import { openRecord } from './ways-there.ts'

const table = (page: Page) => page.getByRole('listbox', { name: '見つかったファイル' })
const row = (page: Page, name: string) => table(page).getByRole('option').filter({ hasText: name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Goes down the list, row by row, to that of this file. */
async function goDownTo(hands: Hands, page: Page, name: string): Promise<void> {
  const selected = table(page).getByRole('option', { selected: true })
  for (let isThere = false; !isThere; ) {
    const before = await selected.allTextContents()
    await hands.press('ArrowDown')
    await expect.poll(() => selected.allTextContents()).not.toEqual(before)
    isThere = (await selected.filter({ hasText: name }).count()) > 0
  }
}

async function counts(page: Page) {
  const answer = await page.evaluate(() => window.talkshelf.call('library.status', null))
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value.counts
}

test('a folder dropped on the window is looked at, imported, undone with one key and imported again', async ({
  app,
  page,
}) => {
  const hands = new Hands(page)
  const folder = anImportFolder(app.userDataDir)
  const before = await counts(page)
  await expect(page.getByRole('main')).toBeVisible()

  await test.step('every file shows what was found in it, and nothing is written', async () => {
    await dropPaths(page, [folder])
    await expect(table(page).getByRole('option')).toHaveCount(5)
    await expect(row(page, 'schedule.xml')).toContainText('イベント 1、トーク 2')
    await expect(row(page, 'bookmarks.html')).toContainText('リンク 2、リスト 1')
    await expect(row(page, '障害対応の型.md')).toContainText('Obsidian')
    await expect(row(page, '当番の引き継ぎ.md')).toContainText('問題 1')
    expect(await counts(page)).toEqual(before)
  })

  await test.step('the keyboard shows a file beside its source, with its problems', async () => {
    await expect(table(page)).toBeFocused()
    await goDownTo(hands, page, '当番の引き継ぎ.md')
    const shown = page.getByRole('region', { name: '当番の引き継ぎ.md' })
    await expect(shown.getByRole('region', { name: '元の文章' })).toContainText('引き継ぎは 5 分で終える')
    await expect(shown.getByText('リンク先のメモがありません')).toBeVisible()
    await hands.press('Enter')
    await expect(shown).toBeFocused()
    await hands.goTo(table(page), 'Shift+Tab')
  })

  await test.step('a file is left out with the space bar', async () => {
    await hands.press('Space')
    await expect(row(page, '当番の引き継ぎ.md')).toContainText('取り込みません')
    await expect(button(page, '4 件のファイルを取り込む')).toBeVisible()
    await hands.press('Space')
    await expect(button(page, '5 件のファイルを取り込む')).toBeVisible()
  })

  await test.step('each record shows the lines that it was read from', async () => {
    await goDownTo(hands, page, 'schedule.xml')
    const shown = page.getByRole('region', { name: 'schedule.xml' })
    await shown.getByRole('region', { name: '監視を減らす' }).hover()
    const lit = shown.locator('[data-lit]')
    await expect(lit.filter({ hasText: '<title>監視を減らす</title>' })).toBeVisible()
    await expect(lit.filter({ hasText: '負荷試験のあとで' })).toHaveCount(0)
  })

  const all = { events: 1, talks: 5, lists: 1 }
  await test.step('all of it comes in, and leads to its first event', async () => {
    await hands.goTo(button(page, '5 件のファイルを取り込む'), 'Shift+Tab')
    await hands.press('Enter')
    await expect(page.getByRole('heading', { name: '取り込みました' })).toBeVisible()
    expect(await counts(page)).toMatchObject(all)
    await expect(button(page, '最初のイベントを開く')).toBeFocused()
    await hands.press('Enter')
    await expect(page.locator('#page h1')).toContainText('信頼性の夕べ')
  })

  await test.step('one key takes it back', async () => {
    await page.locator('#page').focus()
    await hands.press('ControlOrMeta+z')
    await expect.poll(() => counts(page)).toEqual(before)
  })

  await test.step('and it comes in again, from the dialog', async () => {
    await app.answerDialog(folder)
    await hands.press('ControlOrMeta+k')
    await page.getByRole('dialog').getByRole('combobox').fill('フォルダーを取り込む')
    await page.getByRole('option').first().click()
    await button(page, '5 件のファイルを取り込む').click()
    await expect(page.getByRole('heading', { name: '取り込みました' })).toBeVisible()
    expect(await counts(page)).toMatchObject(all)
  })

  await test.step('a third time nothing is new', async () => {
    await dropPaths(page, [folder])
    await expect(row(page, 'schedule.xml')).toContainText('既存 3')
    await button(page, '5 件のファイルを取り込む').click()
    await expect(page.getByRole('heading', { name: 'すべて、すでにライブラリにあります' })).toBeVisible()
    expect(await counts(page)).toMatchObject(all)
  })
})

test('files are taken though something new came under the pointer just before they are let go', async ({
  app,
  page,
}) => {
  const folder = anImportFolder(app.userDataDir)
  await expect(page.getByRole('main')).toBeVisible()
  await dropPaths(page, [folder], () =>
    page.evaluate(() => {
      const cover = document.createElement('div')
      cover.style.cssText = 'position: fixed; inset: 0'
      document.querySelector('main')?.append(cover)
    }),
  )
  await expect(table(page).getByRole('option')).toHaveCount(5)
})

test('the report of one evening, dropped alone, goes to where it can be corrected', async ({ app, page }) => {
  const file = join(app.userDataDir, sampleReport.name)
  writeFileSync(file, sampleReport.text)
  await expect(page.getByRole('main')).toBeVisible()
  await dropPaths(page, [file])
  await expect(page.getByRole('textbox', { name: 'イベント名' })).toBeVisible()
  await button(page, 'トーク 8 件を保存').click()
  await expect.poll(() => counts(page)).toMatchObject({ events: 1, talks: 8 })
})

test.describe('with a library of one’s own', () => {
  test.use({ library: demoLibrary })

  test('a file dropped on the page of a talk stays with the talk', async ({ app, page }) => {
    await openRecord(page, 'talk', demo.noted)
    const file = join(app.userDataDir, 'talk.vtt')
    writeFileSync(file, 'WEBVTT\n\n00:12.000 --> 00:20.000\n会話の記録です\n')
    await dropPaths(page, [file])
    await expect(page.getByRole('main')).toContainText('talk.vtt')
    await expect(page.getByRole('heading', { name: 'ファイルの取り込み' })).toHaveCount(0)
  })
})
