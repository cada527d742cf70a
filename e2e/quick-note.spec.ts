import type { Page } from '@playwright/test'
import { paste } from './clipboard.ts'
import type { App } from './host.ts'
import { expect, test } from './host.ts'
import { evening, tonight } from './tonight.ts'
import { show } from './ways-there.ts'

const [{ title }] = evening
const keys = 'CommandOrControl+Shift+Space'

/** From any program: the keys that Talkshelf asked of the system. */
async function quickNote(app: App): Promise<Page> {
  await expect.poll(() => app.windows().length).toBe(1)
  const note = await app.newWindow(() => expect.poll(() => app.press(keys)).toBe(true))
  await expect(field(note)).toBeFocused()
  return note
}

const field = (page: Page) => page.getByRole('textbox', { name: 'メモ' })
const place = (page: Page) => page.getByRole('status')

/** All talks that hold this text. */
const talksWith = (page: Page, text: string) =>
  page.evaluate(async (text) => {
    const rows = await window.talkshelf.call('talks.page', { filter: '', of: null, offset: 0, limit: 100 })
    if (!rows.ok) throw new Error(rows.failure.code)
    const talks = await Promise.all(rows.value.rows.map(({ id }) => window.talkshelf.call('talks.get', id)))
    return talks.flatMap((talk) => (talk.ok && talk.value.talk.note.includes(text) ? [talk.value.talk] : []))
  }, text)

/** Starts the clock of the first talk of the evening. */
const startTalk = (page: Page) =>
  page.evaluate(async (title) => {
    const found = await window.talkshelf.call('names.find', { typed: title, kinds: ['talk'], limit: 1 })
    const [talk] = found.ok ? found.value : []
    if (talk?.kind !== 'talk') throw new Error('the talk is not there')
    const at = new Date(Date.now() - 754_000).toISOString()
    await window.talkshelf.call('clocks.change', { talkId: talk.id, act: { kind: 'began', at } })
  }, title)

test.describe('while a talk runs', () => {
  test.use({ library: tonight() })

  test('a quick note from any program lands in its note with its time, and is one step of undo', async ({
    app,
    page,
  }) => {
    await startTalk(page)
    const note = await quickNote(app)
    await expect(field(note)).toBeFocused()
    await expect(place(note)).toContainText(title)
    await note.keyboard.insertText('★ 信頼性は会話です')
    await note.keyboard.press('Enter')
    await note.keyboard.insertText('あとで資料を見る')
    await note.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => app.windows()).toEqual([page])
    const [talk] = await talksWith(page, '信頼性は会話です')
    expect(talk?.title).toBe(title)
    expect(talk?.note).toMatch(/^- \[12:[2-5]\d\] ★ 信頼性は会話です\n {2}あとで資料を見る\n$/)
    await page.evaluate(() => window.talkshelf.call('history.undo', null))
    expect(await talksWith(page, '信頼性は会話です')).toEqual([])
  })
})

test('without a talk a quick note becomes a record of its own', async ({ app, page }) => {
  const note = await quickNote(app)
  await expect(place(note)).toContainText('進行中のトークはありません')
  await note.keyboard.insertText('懇親会で聞いた k6 の閾値')
  await note.getByRole('button', { name: '保存' }).click()
  await expect.poll(() => app.windows()).toEqual([page])
  expect(await talksWith(page, 'k6')).toMatchObject([{ title: '懇親会で聞いた k6 の閾値', kind: 'other' }])
})

test('Escape closes it and keeps what was written; the next one goes on there', async ({ app, page }) => {
  const note = await quickNote(app)
  await note.keyboard.insertText('書きかけ')
  await note.keyboard.press('Escape')
  await expect.poll(() => app.windows()).toEqual([page])
  const next = await quickNote(app)
  await expect(field(next)).toHaveValue('書きかけ')
  await next.keyboard.insertText('の続き')
  await next.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => app.windows()).toEqual([page])
  expect(await talksWith(page, '書きかけの続き')).toHaveLength(1)
  await expect(field(await quickNote(app))).toHaveValue('')
})

test('what was written outlives a power cut and an orderly end', async ({ app }) => {
  const note = await quickNote(app)
  await note.keyboard.insertText('停電のまえに')
  // A fifth of a second after the last key it is on the disk.
  await expect
    .poll(() => note.evaluate(() => window.talkshelf.call('quickNote.draft', null)))
    .toMatchObject({ ok: true, value: { text: '停電のまえに' } })
  await app.kill()
  await app.relaunch()
  const again = await quickNote(app)
  await expect(field(again)).toHaveValue('停電のまえに')
  await again.keyboard.insertText('、そして終了のまえに')
  await app.relaunch()
  await expect(field(await quickNote(app))).toHaveValue('停電のまえに、そして終了のまえに')
})

test('the keys of an input method neither save nor close', async ({ app, page }) => {
  const note = await quickNote(app)
  const session = await note.context().newCDPSession(note)
  await session.send('Input.imeSetComposition', { text: '信頼', selectionStart: 2, selectionEnd: 2 })
  for (const key of ['Escape', 'Enter']) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key })
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key,
      modifiers: 2,
    })
  }
  await session.send('Input.insertText', { text: '信頼性' })
  await expect(field(note)).toHaveValue('信頼性')
  expect(app.windows()).toHaveLength(2)
  await note.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => app.windows()).toEqual([page])
  expect(await talksWith(page, '信頼性')).toHaveLength(1)
})

test('there is one quick note at a time, from the tray, the menu and the palette too', async ({
  app,
  page,
}) => {
  const note = await app.newWindow(() => app.chooseInTray('クイックメモ…'))
  await expect(field(note)).toBeFocused()
  await app.chooseMenu('ファイル', 'クイックメモ…')
  await app.press(keys)
  await page.evaluate(() => window.talkshelf.call('quickNote.open', null))
  expect(app.windows()).toHaveLength(2)
})

test('settings say whether the keys are to be had, and change them', async ({ app, page }) => {
  await expect(page.getByRole('main')).toBeVisible()
  await show(page, 'settings')
  const choice = page.getByRole('button', { name: 'どのアプリからでも開くキー' })
  await expect(page.getByText('ほかのアプリを使っているときも')).toBeVisible()
  await app.takeKeys('CommandOrControl+Alt+N')
  await choice.click()
  await page.getByRole('option', { name: 'Alt' }).click()
  await expect(page.getByText('このキーは使えません')).toBeVisible()
  expect(await app.press(keys)).toBe(false)
  await choice.click()
  await page.getByRole('option', { name: '使わない' }).click()
  await expect(page.getByText('キーは使いません')).toBeVisible()
})

test('a hostile clipboard gives text or a clear refusal: no request, no script', async ({ app }) => {
  const note = await quickNote(app)
  const requests: string[] = []
  note.on('request', (request) => requests.push(request.url()))
  const hostile =
    '<img src=https://evil.example/x onerror="document.title=1"><a href="javascript:alert(1)">x</a>'
  await paste(field(note), { plain: hostile, html: hostile })
  await expect(field(note)).toHaveValue(hostile)

  expect(await paste(field(note), { plain: 'あ', times: 10_000_000 })).toBe(true)
  await expect(note.getByRole('alert')).toContainText('100 万文字')
  await expect(field(note)).toHaveValue(hostile)
  expect(requests).toEqual([])
  expect(await note.title()).toBe('Talkshelf')
})
