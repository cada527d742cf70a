import type { Page } from '@playwright/test'
import { demo, demoLibrary } from './demo-library.ts'
import type { App } from './host.ts'
import { expect, test } from './host.ts'
import { openRecord, show } from './ways-there.ts'

test.use({ library: demoLibrary })

const heading = (page: Page) => page.locator('#page h1')
const refusal = (page: Page) => page.getByText('このリンクは Talkshelf では開けません')

/** The link to a record, as one copies it. */
async function linkTo(page: Page, kind: 'talk' | 'event' | 'list', name: string): Promise<string> {
  const id = await openRecord(page, kind, name)
  await show(page, 'today')
  return `talkshelf://${kind}/${id}`
}

/** Another program opens a link: the system starts us a second time with it. */
async function hand(app: App, link: string): Promise<void> {
  expect(await app.launchSecond(link)).toBe(0)
}

test('a link from another program opens its talk, its event and its list in the window in front', async ({
  app,
  page,
}) => {
  for (const [kind, name] of [
    ['talk', demo.noted],
    ['event', demo.event],
    ['list', demo.list],
  ] as const) {
    const link = await linkTo(page, kind, name)
    await hand(app, link)
    await expect(heading(page)).toContainText(name)
  }
  expect(app.windows()).toEqual([page])
})

test('a link that starts the app is opened in its first window', async ({ app, page }) => {
  const link = await linkTo(page, 'talk', demo.noted)
  await app.relaunch(link)
  await expect(heading(app.page)).toContainText(demo.noted)
  await app.page.reload()
  await show(app.page, 'today')
  await app.page.reload()
  await expect(app.page.getByRole('navigation', { name: 'サイドバー' })).toBeVisible()
  await expect(heading(app.page)).not.toContainText(demo.noted)
})

test('a link is copied by its key, and leads back', async ({ app, page }) => {
  const id = await openRecord(page, 'talk', demo.noted)
  // The clipboard is watched before the key is pressed: a key may overtake a script on its way to the page.
  const copied = await page.evaluateHandle(() => {
    const watched: { text: Promise<string> | undefined } = { text: undefined }
    Object.defineProperty(navigator.clipboard, 'write', {
      value: async ([item]: ClipboardItem[]) => {
        watched.text = item?.getType('text/plain').then((blob) => blob.text())
        await watched.text
      },
    })
    return watched
  })
  await page.keyboard.press('ControlOrMeta+Shift+c')
  await expect.poll(() => copied.evaluate((watched) => watched.text)).toBe(`talkshelf://talk/${id}`)
  await expect(page.getByText('リンクをコピーしました')).toBeVisible()
  await show(page, 'today')
  await hand(app, `talkshelf://talk/${id}`)
  await expect(heading(page)).toContainText(demo.noted)
})

for (const kind of ['talk', 'event', 'list'] as const) {
  test(`the menu of a ${kind} has its link`, async ({ page }) => {
    await openRecord(page, kind, { talk: demo.noted, event: demo.event, list: demo.list }[kind])
    await page.getByRole('button', { name: 'その他の操作' }).click()
    await expect(page.getByRole('menuitem', { name: 'リンクをコピー' })).toBeVisible()
  })
}

test('a link to a record that is not here says so, and stays where one is', async ({ app, page }) => {
  await openRecord(page, 'talk', demo.noted)
  await hand(app, 'talkshelf://talk/0190c3f2-7b1a-7c3d-9e4f-0123456789ab')
  await expect(page.getByText('見つかりません')).toBeVisible()
  await expect(heading(page)).toContainText(demo.noted)
})

const hostile = [
  'talkshelf://../..',
  'talkshelf:javascript:alert(1)',
  'talkshelf://talk/<img src=https://evil.example/x onerror=alert(1)>',
  'talkshelf://talk/0190c3f2-7b1a-7c3d-9e4f-0123456789ab/../../etc/passwd',
  `talkshelf://talk/${'A'.repeat(100_000)}`,
]

test('a hostile link is refused in words: nothing is opened, asked or run', async ({ app, page }) => {
  await openRecord(page, 'talk', demo.noted)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('dialog', () => asked.push('a dialog'))
  const before = page.url()
  for (const link of hostile) {
    await hand(app, link)
    await expect(refusal(page).last()).toBeVisible()
    const words = await refusal(page).last().textContent()
    expect(words?.length).toBeLessThan(250)
    await page.getByRole('button', { name: '閉じる' }).last().click()
    await expect(refusal(page)).toHaveCount(0)
  }
  expect(page.url()).toBe(before)
  expect(asked).toEqual([])
  expect(await app.openedLinks()).toEqual([])
  expect(app.windows()).toEqual([page])
})

test('a start with a hostile link, and with options behind it, is a start and a refusal', async ({ app }) => {
  await app.relaunch('talkshelf://../..', '--library', '/nowhere')
  await expect(refusal(app.page)).toBeVisible()
  const status = await app.page.evaluate(() => window.talkshelf.call('library.status', null))
  expect(status).toMatchObject({ ok: true, value: { folder: app.libraryDir } })
})
