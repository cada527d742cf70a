import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openLibrary } from '../db/library.ts'
import { saveNote } from '../db/talks/notes.ts'
import { createTalk } from '../db/talks/talks.ts'
import { must } from '../db/testing/a-library.ts'
import { demo, demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'

test.use({ library: demoLibrary })

test('a window shows its list before its script runs, and then the same', async ({ app, page }) => {
  await expect(page.getByRole('option').first()).toBeVisible()
  // What is read in the picture, kept while it is there: it is gone again soon.
  await page.context().addInitScript(() => {
    new MutationObserver(() => {
      const read = [...document.querySelectorAll('#first-picture :is(.sidebar-item, .row)')]
      if (read.length > 0)
        Reflect.set(
          window,
          'picture',
          read.map(({ textContent }) => textContent),
        )
    }).observe(document, { childList: true, subtree: true })
  })
  // A window does not wait for long: on a busy machine one may open without.
  await expect(async () => {
    const second = await app.newWindow(() => app.chooseMenu('ファイル', '新規ウインドウ'))
    await expect(second.getByRole('option').first()).toBeVisible()
    await expect(second.locator('#first-picture')).toHaveCount(0)
    const [picture, live] = await second.evaluate(() => [
      Reflect.get(window, 'picture'),
      [...document.querySelectorAll('#root :is(.sidebar-item, .row)')].map(({ textContent }) => textContent),
    ])
    expect(live.length).toBeGreaterThan(10)
    expect(picture).toEqual(live)
  }).toPass()
})

/** What main wrote into a page, and what the library says of the same now. */
const firstAnswers = (page: Page) =>
  page.evaluate(async () => {
    const text = document.getElementById('first-answers')?.textContent
    const given: Record<string, { input: unknown; answer: unknown }> = JSON.parse(text || '{}')
    const asked = Object.entries(given).map(async ([name, { input }]) => [
      name,
      { input, answer: await Reflect.apply(window.talkshelf.call, null, [name, input]) },
    ])
    return { given, live: Object.fromEntries(await Promise.all(asked)) }
  })

test('the picture of an orderly end is the first of the next start, and says what the library says', async ({
  app,
}) => {
  await app.quit()
  const file = join(app.libraryDir, 'first-picture.json')
  const left = readFileSync(file, 'utf8')
  expect(left).toContain(demo.noted)
  await app.relaunch()
  await expect(app.page.getByRole('option').first()).toBeVisible()
  const { given, live } = await firstAnswers(app.page)
  expect(Object.keys(given)).toContain('talks.today')
  expect(given).toEqual(live)

  // Now what it says can be known from what was left.
  await app.quit()
  writeFileSync(file, left.replaceAll(demo.noted, 'ゆうべの題'))
  await app.relaunch()
  expect(JSON.stringify((await firstAnswers(app.page)).given)).toContain('ゆうべの題')
  await expect(app.page.getByText(demo.noted).first()).toBeVisible()

  // Somebody else writes in between: it is of no use any more.
  await app.quit()
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(demo.noted, 'ゆうべの題'))
  const library = must(openLibrary(app.libraryDir, { access: 'write' }))
  const { id: talkId, noteHash: basedOn } = must(createTalk(library, { title: '夜中に書いた話' }))
  must(saveNote(library, { talkId, text: '信頼性は会話です', basedOn }))
  library.close()
  await app.relaunch()
  await expect(app.page.getByText('夜中に書いた話').first()).toBeVisible()
  expect(JSON.stringify((await firstAnswers(app.page)).given)).not.toContain('ゆうべの題')
})

test('what was killed leaves no picture of what it did not say', async ({ app, page }) => {
  await app.relaunch()
  await app.page.evaluate(async () => {
    const talk = await window.talkshelf.call('talks.create', { title: '電源が落ちる前' })
    if (!talk.ok) throw new Error(talk.failure.code)
    const { id: talkId, noteHash: basedOn } = talk.value
    await window.talkshelf.call('notes.save', { talkId, text: '信頼性は会話です', basedOn })
  })
  await app.kill()
  await app.relaunch()
  await expect(app.page.getByText('電源が落ちる前').first()).toBeVisible()
  const { given, live } = await firstAnswers(app.page)
  expect(given['talks.today'] ?? live['talks.today']).toEqual(live['talks.today'])
  expect(page.isClosed()).toBe(true)
})
