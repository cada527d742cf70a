import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demoLibrary } from './demo-library.ts'
import { dropPaths } from './drop-paths.ts'
import type { App } from './host.ts'
import { expect, test } from './host.ts'
import { anImportFolder } from './import-folder.ts'
import { openRecord, show } from './ways-there.ts'

// What an import leaves to a person: who is who, whose words win, and whether it goes on.

const table = (page: Page) => page.getByRole('listbox', { name: '見つかったファイル' })
const row = (page: Page, name: string) => table(page).getByRole('option').filter({ hasText: name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const imported = (page: Page) => page.getByRole('heading', { name: '取り込みました' })

/** Waits until the whole import can be taken in, then takes it in. */
async function accept(page: Page, files: number): Promise<void> {
  await button(page, `${files} 件のファイルを取り込む`).click()
  await expect(imported(page)).toBeVisible()
}

async function counts(page: Page) {
  const answer = await page.evaluate(() => window.talkshelf.call('library.status', null))
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value.counts
}

/** A talk of that title as the library has it. */
async function talkNamed(page: Page, title: string) {
  const found = await page.evaluate(async (typed) => {
    const names = await window.talkshelf.call('names.find', { typed, kinds: ['talk'], limit: 1 })
    const [first] = names.ok ? names.value : []
    return first ? window.talkshelf.call('talks.get', first.id) : null
  }, title)
  if (!found?.ok) throw new Error(`no talk ${title}`)
  return found.value.talk
}

test.describe('speakers and tags that the library has', () => {
  test.use({ library: demoLibrary })

  const choice = (page: Page) => page.getByRole('radiogroup', { name: '「清水 勲」' })

  test('one is the known person where somebody says so, and one undo takes that back, too', async ({
    app,
    page,
  }) => {
    await expect(page.getByRole('main')).toBeVisible()
    const before = await counts(page)
    await dropPaths(page, [anImportFolder(app.userDataDir)])
    await expect(choice(page).getByRole('radio', { name: '新しい登壇者' })).toBeChecked()
    await choice(page).getByRole('radio', { name: /^清水/ }).click()
    await expect(choice(page).getByRole('radio', { name: /^清水/ })).toBeChecked()
    await accept(page, 5)
    await openRecord(page, 'talk', 'SLO の決め方')
    await expect(page.getByRole('option', { name: /SLO の決め方 清水 #勉強会/ })).toBeVisible()
    await page.locator('#page').focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => counts(page)).toEqual(before)
  })

  test('without a word one is a new person', async ({ app, page }) => {
    await expect(page.getByRole('main')).toBeVisible()
    await dropPaths(page, [anImportFolder(app.userDataDir)])
    await expect(choice(page)).toBeVisible()
    await accept(page, 5)
    await openRecord(page, 'talk', 'SLO の決め方')
    await expect(page.getByRole('option', { name: /SLO の決め方 清水 勲 #勉強会/ })).toBeVisible()
  })

  test('the same is asked of a report that is pasted', async ({ page }) => {
    await show(page, 'import')
    await page
      .getByRole('textbox', { name: 'レポートの本文' })
      .fill(
        '勉強会「見本の夜 #9」に参加した\n3/14に開催されました。\n監視を減らす話(清水 勲さん)\n鳴らない監視の話でした。\n',
      )
    await button(page, '読み取る').click()
    await choice(page).getByRole('radio', { name: /^清水/ }).click()
    await button(page, 'トーク 1 件を保存').click()
    await expect(page.locator('#page h1')).toContainText('見本の夜')
    const talk = await talkNamed(page, '監視を減らす話')
    const known = await page.evaluate(() =>
      window.talkshelf.call('names.find', { typed: '清水 勲', kinds: ['speaker'], limit: 5 }),
    )
    expect(known).toMatchObject({ ok: true, value: [{ name: '清水', id: talk.speakers[0]?.speakerId }] })
  })
})

test.describe('a note that somebody has edited, and its file says otherwise', () => {
  const title = '監視を減らす'
  const conflicts = (page: Page) => page.getByRole('region', { name: '競合したとき' })
  const noteOf = async (page: Page) => (await talkNamed(page, title)).note

  /** Imports a folder of two notes, edits one of them, lets its file change, and drops the folder again. */
  async function comeAgain(app: App, page: Page): Promise<void> {
    const folder = join(app.userDataDir, 'notes')
    mkdirSync(folder)
    const write = (note: string) => writeFileSync(join(folder, 'a.md'), `# ${title}\n\n${note}\n`)
    write('はじめのメモ')
    writeFileSync(join(folder, 'b.md'), '# 負荷試験のあとで\n\nそのままのメモ\n')
    await expect(page.getByRole('main')).toBeVisible()
    await dropPaths(page, [folder])
    await accept(page, 2)
    const { id, noteHash } = await talkNamed(page, title)
    await page.evaluate(
      ([talkId, basedOn]) => window.talkshelf.call('notes.save', { talkId, basedOn, text: '自分のメモ' }),
      [id, noteHash] as const,
    )
    write('ファイルのメモ')
    await dropPaths(page, [folder])
    await expect(row(page, 'a.md')).toContainText('競合 1')
    await row(page, 'a.md').click()
    await expect(conflicts(page)).toContainText('自分のメモ')
    await expect(conflicts(page)).toContainText('ファイルのメモ')
  }

  test('stays, and is not asked about again', async ({ app, page }) => {
    await comeAgain(app, page)
    await expect(conflicts(page).getByRole('radio', { name: '自分の内容を残す' })).toBeChecked()
    await button(page, '2 件のファイルを取り込む').click()
    await expect(page.getByText('競合した 1 件のうち、0 件をファイルの内容にしました。')).toBeVisible()
    expect(await noteOf(page)).toBe('自分のメモ')
    await dropPaths(page, [join(app.userDataDir, 'notes')])
    await expect(row(page, 'a.md')).toContainText('既存 1')
    await expect(row(page, 'a.md')).not.toContainText('競合')
  })

  test('becomes what the file says where that is chosen, and one undo brings the own words back', async ({
    app,
    page,
  }) => {
    await comeAgain(app, page)
    await conflicts(page).getByRole('radio', { name: 'ファイルの内容にする' }).click()
    await button(page, '2 件のファイルを取り込む').click()
    await expect(page.getByText('競合した 1 件のうち、1 件をファイルの内容にしました。')).toBeVisible()
    expect(await noteOf(page)).toContain('ファイルのメモ')
    await button(page, '取り込みをすべて取り消す').click()
    await expect(page.getByRole('heading', { name: '取り込みを取り消しました' })).toBeVisible()
    expect(await noteOf(page)).toBe('自分のメモ')
  })
})

test.describe('an import that takes a while', () => {
  test.slow()

  // So many that one file takes longer than the library works on an import at a stretch.
  const linksPerFile = 3000

  function threeFiles(app: App): string {
    const folder = join(app.userDataDir, 'bookmarks')
    mkdirSync(folder)
    for (const name of ['a', 'b', 'c']) {
      const links = Array.from(
        { length: linksPerFile },
        (_, n) => `<DT><A HREF="https://${name}.example/${n}">${name} の ${n} つめ</A>`,
      )
      writeFileSync(
        join(folder, `${name}.html`),
        `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>${name}</H1>\n<DL><p><DT><H3>${name}</H3><DL><p>\n${links.join('\n')}\n</DL><p></DL><p>\n`,
      )
    }
    return folder
  }

  /** From now on, keeps what a screen reader is told, and stops the import once it is told this. */
  const listen = (page: Page, stopAt: string | null) =>
    page.evaluate((words) => {
      const heard: string[] = []
      new MutationObserver(() => {
        const said = document.querySelector('.report-bar [role=status]')?.textContent ?? ''
        if (said !== '' && said !== heard.at(-1)) heard.push(said)
        document.documentElement.dataset.heard = JSON.stringify(heard)
        const buttons = said === words ? [...document.querySelectorAll('button')] : []
        buttons.find((one) => one.textContent === '中止')?.click()
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    }, stopAt)
  const heard = (page: Page) => page.evaluate(() => document.documentElement.dataset.heard ?? '')

  test('tells a screen reader how far it is, and what became of it', async ({ app, page }) => {
    await expect(page.getByRole('main')).toBeVisible()
    await listen(page, null)
    await dropPaths(page, [threeFiles(app)])
    await button(page, '3 件のファイルを取り込む').click()
    await expect(imported(page)).toBeVisible({ timeout: 60_000 })
    const said = await heard(page)
    expect(said).toContain('3 件のファイルを読みました')
    expect(said).toContain('取り込んでいます（30 %）')
    expect(said).toContain('取り込んでいます（60 %）')
    expect(said).toContain('取り込みました')
  })

  test('stops in the middle of a file, leaves nothing of it, and says what was imported', async ({
    app,
    page,
  }) => {
    await expect(page.getByRole('main')).toBeVisible()
    const folder = threeFiles(app)
    await dropPaths(page, [folder])
    await expect(button(page, '3 件のファイルを取り込む')).toBeEnabled()
    await listen(page, '取り込んでいます（30 %）')
    await button(page, '3 件のファイルを取り込む').click()
    // A machine that stumbles may have done with the second file before it hears of the wish.
    const heading = page.getByRole('heading', {
      name: /途中で止めました（[12] \/ 3）。ここまでは取り込まれています/,
    })
    await expect(heading).toBeVisible({ timeout: 60_000 })
    const files = (await heading.textContent())?.includes('（1 ') ? 1 : 2
    expect(await heard(page)).toContain(`途中で止めました（${files} / 3）`)
    expect(await counts(page)).toMatchObject({ lists: files, links: files * linksPerFile })
    await dropPaths(page, [folder])
    await expect(row(page, 'c.html')).toContainText(`リンク ${linksPerFile}`)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => counts(page)).toMatchObject({ lists: 0, links: 0 })
  })
})
