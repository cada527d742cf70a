import { readFileSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { demo, demoLibrary } from './demo-library.ts'
import type { App } from './host.ts'
import { expect, startApp, test } from './host.ts'
import { Shelf } from './shelf.ts'
import { openRecord, show } from './ways-there.ts'

const file = 'talkshelf.sqlite'
const title = (page: Page) => page.getByRole('textbox', { name: 'タイトル' })
const row = (page: Page, name: string) => page.getByRole('option').filter({ hasText: name })

async function secondWindow(app: App): Promise<Page> {
  const window = await app.newWindow(() => app.chooseMenu('ファイル', '新規ウインドウ'))
  await expect(window.getByRole('main')).toBeVisible()
  return window
}

test.describe('a library at work', () => {
  test.use({ library: demoLibrary })

  test.beforeEach(({ page }) => expect(page.getByRole('main')).toBeVisible())

  test('what one window changes, the other shows, and can undo', async ({ app, page }) => {
    const other = await secondWindow(app)
    await show(other, 'talks')
    await openRecord(page, 'talk', demo.talk)
    await title(page).fill('失敗から学ぶ')
    await title(page).press('Enter')
    await expect(row(other, '失敗から学ぶ')).toBeVisible()

    await other.getByRole('button', { name: /^取り消す/ }).click()
    await expect(other.getByText('取り消しました：トークの変更')).toBeVisible()
    await expect(row(other, demo.talk)).toBeVisible()
    await expect(title(page)).toHaveValue(demo.talk)

    // And the first one takes back what the second one did.
    await other.getByRole('listbox', { name: 'トーク' }).focus()
    await other.keyboard.press('ControlOrMeta+Shift+z')
    await expect(title(page)).toHaveValue('失敗から学ぶ')
    await page.getByRole('main').focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(row(other, demo.talk)).toBeVisible()
  })

  test('two windows that write one note at once lose nothing, and ask', async ({ app, page }) => {
    const other = await secondWindow(app)
    for (const window of [page, other]) await openRecord(window, 'talk', demo.talk)
    const [mine, theirs] = [new Shelf(page).note(demo.talk), new Shelf(other).note(demo.talk)]

    // A composition keeps the first window from taking over what the second one writes.
    await mine.focus()
    await page.keyboard.press('ControlOrMeta+End')
    const session = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await compose('こち')
    await expect(theirs).toContainText('こち')
    await theirs.focus()
    await other.keyboard.press('ControlOrMeta+Home')
    await other.keyboard.insertText('あちらの一行。')
    await expect(other.getByText('保存済み')).toBeVisible()
    await compose('こちらの')
    await session.send('Input.insertText', { text: 'こちらの一行。' })

    await expect(page.getByText('このメモは別の場所でも書きかえられました')).toBeVisible()
    await page.getByRole('button', { name: '両方をつなげて残す' }).click()
    for (const note of [mine, theirs]) {
      await expect(note).toContainText('あちらの一行。')
      await expect(note).toContainText('こちらの一行。')
      await expect(note).toContainText('信頼性は会話です')
    }
  })

  test('a second Talkshelf on the same library may read it and says so', async ({ app, page }) => {
    const second = await startApp({
      libraryDir: app.libraryDir,
      userDataDir: `${app.userDataDir}-of-another`,
      language: 'ja-JP',
    })
    try {
      await expect(second.page.getByText('読み取り専用で開いています。')).toBeVisible()
      await openRecord(second.page, 'talk', demo.talk)
      await title(second.page).fill('書けないはず')
      await title(second.page).press('Enter')
      await expect(second.page.getByText('読み取り専用で開いているため、変更できません。')).toBeVisible()
      await openRecord(page, 'talk', demo.talk)
      await expect(title(page)).toHaveValue(demo.talk)
    } finally {
      await second.kill()
    }
  })

  test('a library folder that is moved away is missed at once, and what is typed stays', async ({
    app,
    page,
  }) => {
    await openRecord(page, 'talk', demo.talk)
    const note = new Shelf(page).note(demo.talk)
    await rename(app.libraryDir, `${app.libraryDir}-moved`)
    // Within two seconds, and the patience of a busy machine on top.
    await expect(page.getByText('ライブラリのフォルダーが見つかりません')).toBeVisible({ timeout: 5000 })
    await note.focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText('書きかけの一行')
    await expect(page.getByText('保存できていません')).toBeVisible()
    await expect(note).toContainText('書きかけの一行')

    await rename(`${app.libraryDir}-moved`, app.libraryDir)
    await page.getByRole('button', { name: 'もう一度保存する' }).click()
    await expect(page.getByText('保存済み')).toBeVisible()
    await expect(page.getByText('ライブラリのフォルダーが見つかりません')).toBeHidden()
    await page.reload()
    await expect(note).toContainText('書きかけの一行')
  })

  test('a window that is loaded anew is where it was', async ({ page }) => {
    await openRecord(page, 'event', demo.event)
    await page.reload()
    await expect(title(page)).toHaveValue(demo.event)
    await expect(page.getByRole('listbox', { name: 'イベント' })).toBeVisible()
  })

  test('the language changes under the reader’s eyes, in every window', async ({ app, page }) => {
    const other = await secondWindow(app)
    await show(other, 'talks')
    await show(page, 'settings')
    await page.getByRole('button', { name: /言語/ }).click()
    await page.getByRole('option', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    await expect(other.getByRole('searchbox', { name: 'Filter talks' })).toBeVisible()
    for (const window of [page, other]) await expect(window.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('the theme changes at once, and is still there after the next start', async ({ app, page }) => {
    const background = (window: Page) =>
      window.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.emulateMedia({ colorScheme: 'light' })
    await show(page, 'settings')
    const light = await background(page)
    await page.getByRole('radio', { name: 'ダーク' }).click()
    await expect.poll(() => background(page)).not.toBe(light)
    const dark = await background(page)
    await app.relaunch()
    await expect(app.page.getByRole('main')).toBeVisible()
    await app.page.emulateMedia({ colorScheme: 'light' })
    expect(await background(app.page)).toBe(dark)
  })
})

test('the sample comes with one click and goes with one', async ({ page }) => {
  await page.getByRole('button', { name: 'サンプルで見てまわる' }).click()
  await expect(title(page)).toHaveValue(demo.event)
  await show(page, 'welcome')
  await page.getByRole('button', { name: 'サンプルを取り除く' }).click()
  await expect(page.getByRole('button', { name: 'サンプルで見てまわる' })).toBeVisible()
  for (const [section, empty] of [
    ['events', 'イベントはまだありません'],
    ['talks', 'トークはまだありません'],
    ['speakers', '登壇者はまだいません'],
    ['tags', 'タグはまだありません'],
  ] as const) {
    await show(page, section)
    await expect(page.getByText(empty)).toBeVisible()
  }
})

test.describe('a library of a newer Talkshelf', () => {
  test.use({
    library: {
      fill(folder: string) {
        demoLibrary.fill(folder)
        const database = new Database(join(folder, file))
        database.pragma('user_version = 999')
        database.close()
      },
    },
  })

  test('is refused with what to do, and left as it is', async ({ app, page }) => {
    const before = readFileSync(join(app.libraryDir, file))
    await expect(page.getByRole('alert').first()).toContainText('より新しい Talkshelf で作られています')
    await expect(page.getByRole('alert').first()).toContainText('Talkshelf を更新してから開いてください')
    await app.quit()
    expect(readFileSync(join(app.libraryDir, file)).equals(before)).toBe(true)
  })
})

test.describe('a damaged library', () => {
  test.use({
    library: {
      fill(folder: string) {
        demoLibrary.fill(folder)
        writeFileSync(join(folder, file), 'これはデータベースではない'.repeat(400))
      },
    },
  })

  test('is told to be damaged, with the way to a backup, and left as it is', async ({ app, page }) => {
    const before = readFileSync(join(app.libraryDir, file))
    await expect(page.getByRole('alert').first()).toContainText('ライブラリが壊れています')
    await expect(page.getByRole('alert').first()).toContainText('元のファイルには手を付けていません')
    await app.quit()
    expect(readFileSync(join(app.libraryDir, file)).equals(before)).toBe(true)
  })
})
