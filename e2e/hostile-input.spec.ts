import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aPng } from '../db/attachments/fixtures/pictures.ts'
import { paste } from './clipboard.ts'
import { demo, demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'
import { talkPage } from './talk.ts'
import { openRecord, show } from './ways-there.ts'

// What is on a clipboard was put there by somebody else. It is text, or it is refused in words. That of the note and of
// the quick note is tried in attachments.spec.ts and quick-note.spec.ts, links from outside in deep-links.spec.ts.
test.use({ library: demoLibrary })

const markup = '<img src=https://evil.example/x onerror="document.title=1"><script>document.title=2</script>'

/** Watches what no paste may bring about: a request to others, a dialog, another title. */
function watch(page: Page) {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  page.on('dialog', (dialog) => seen.push(dialog.message()))
  return {
    async seeNothing() {
      await expect(page).toHaveTitle(/Talkshelf/)
      expect(seen.filter((url) => !/^(?:blob:|https?:\/\/talkshelf\.|talkshelf:)/.test(url))).toEqual([])
    },
  }
}

test('HTML with scripts on the clipboard is read as words by the box for a new event', async ({ page }) => {
  await expect(page.getByRole('main')).toBeVisible()
  const watched = watch(page)
  await show(page, 'new')
  const box = page.getByRole('textbox', { name: 'イベントの文章' })
  const text = `夜の会 ${markup}\n2026/11/20(金) 19:00 〜 21:00\n19:10-19:30 ${markup} / javascript:alert(1)`
  await paste(box, { plain: text, html: `<b>${text}</b>` })
  await expect(box).toHaveValue(text)
  const preview = page.getByRole('region', { name: '読み取ったイベント' })
  await expect(preview.getByRole('textbox', { name: 'タイトル', exact: true })).toHaveValue(/^夜の会/)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.locator('#page h1 textarea')).toHaveValue(/^夜の会/)
  await expect(page.getByRole('link')).toHaveCount(0)
  await watched.seeNothing()
})

test('text without end is refused by the box for a new event and by the timetable, and nothing changes', async ({
  page,
}) => {
  await expect(page.getByRole('main')).toBeVisible()
  const said = page.getByText('100 万文字を超える文章は貼り付けられません').last()
  await show(page, 'new')
  const box = page.getByRole('textbox', { name: 'イベントの文章' })
  await box.fill('夜の会')
  expect(await paste(box, { plain: '19:00 あ\n', times: 2_000_000 })).toBe(true)
  await expect(said).toBeVisible()
  await expect(box).toHaveValue('夜の会')

  await openRecord(page, 'event', demo.tonight)
  const add = page.getByRole('textbox', { name: 'トークを追加' })
  expect(await paste(add, { plain: '19:00 あ\n', times: 2_000_000 })).toBe(true)
  await expect(said).toBeVisible()
  await expect(add).toHaveValue('')
})

test('an address that is none of the web is no link: of a talk, of an event, in a note', async ({
  app,
  page,
}) => {
  await openRecord(page, 'talk', demo.noted)
  const watched = watch(page)
  const links = page.getByRole('list', { name: 'リンク' }).getByRole('listitem')
  const before = await links.count()
  const add = page.getByRole('textbox', { name: 'リンクを追加' })
  for (const address of [
    'javascript:alert(1)',
    'talkshelf://../..',
    'file:///etc/passwd',
    'data:text/html,x',
  ]) {
    await paste(add, { plain: address })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert'), address).toContainText('http:// か https://')
    await expect(add, address).toHaveValue(address)
    await add.fill('')
    await expect(page.getByRole('alert'), address).toHaveCount(0)
  }
  await expect(links).toHaveCount(before)

  const note = new Shelf(page).note(demo.noted)
  await note.click()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(note, {
    plain:
      '[押す](javascript:alert(1))\n\n[開く](talkshelf://../..)\n\n[読む](file:///etc/passwd)\n\n[ふつう](https://example.com/)',
  })
  await page.getByRole('radio', { name: '並べる' }).click()
  const preview = page.getByRole('article', { name: 'プレビュー' })
  for (const words of ['押す', '開く', '読む', 'ふつう'])
    await preview.getByText(words, { exact: true }).click()
  await expect.poll(() => app.openedLinks()).toEqual(['https://example.com/'])

  await openRecord(page, 'event', demo.tonight)
  const address = page.getByRole('textbox', { name: 'ページ' })
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('http:// か https://')
  await watched.seeNothing()
})

test('a file is called what it is called and lies where it belongs, whatever its name', async ({
  app,
  page,
}) => {
  const names = [
    '../../../../etc/passwd.png',
    String.raw`..\..\autorun.png`,
    '<img src=x onerror=alert(1)>.png',
    '](javascript:alert(1)) ![.png',
    'slide\u202Egnp.exe.png',
    'con\0trol\n.png',
  ]
  await openRecord(page, 'talk', demo.talk)
  const watched = watch(page)
  const note = new Shelf(page).note(demo.talk)
  await note.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  const files = names.map((name, index) => ({
    name,
    type: 'image/png',
    bytes: aPng({ width: 40, height: 30, red: index * 30 }),
  }))
  await paste(note, { files })
  await expect(note.getByRole('img')).toHaveCount(names.length)
  const attached = page.getByRole('region', { name: '添付' }).getByRole('listitem')
  await expect(attached).toHaveCount(names.length)

  const kept = readdirSync(join(app.libraryDir, 'attachments'), { recursive: true, encoding: 'utf8' })
  const found = kept.filter((path) => path.includes('.'))
  expect(found).toHaveLength(names.length)
  for (const path of found) expect(path).toMatch(/^..[/\\][0-9a-f]{64}\.png$/)
  const { attachments = [] } = (await talkPage(page, demo.talk)) ?? {}
  for (const { name } of attachments) expect(name).not.toMatch(/[/\\\p{Cc}]/u)

  await page.getByRole('radio', { name: '並べる' }).click()
  const preview = page.getByRole('article', { name: 'プレビュー' })
  await expect(preview.locator('img')).toHaveCount(names.length)
  // Each picture opens in its own program; no name made a link of its own.
  await expect(preview.getByRole('link')).toHaveCount(names.length)
  await watched.seeNothing()
})
