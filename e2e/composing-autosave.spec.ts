import type { Page } from '@playwright/test'
import { composingScripts, runComposition } from './composition.ts'
import { demo, demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'
import { openRecord } from './ways-there.ts'

// A text of several lines that saves itself after a pause in typing; each save is a step of undo.
test.use({ library: demoLibrary })
test.describe.configure({ timeout: 240_000 })

const field = (page: Page) => page.getByRole('textbox', { name: 'はじめに' })
const elsewhere = (page: Page) => page.getByText('ドラッグか Alt+↑↓ で並べ替え')

const stored = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const page = await window.talkshelf.call('lists.get', id)
    return page.ok ? page.value.list.introduction : null
  }, id)

/** Empties the field, and waits until the library knows. */
async function empty(page: Page, id: string): Promise<void> {
  await field(page).fill('')
  await expect.poll(() => stored(page, id)).toBe('')
}

/** Waits until an autosave would have come; throws when it has stored what is still being composed. */
async function comeDue(page: Page, id: string): Promise<void> {
  // A page's timers go off in the order in which they are due: the autosave's before this one.
  await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 1000)))
  const half = await stored(page, id)
  if (half !== '') throw new Error(`half a word was stored: ${half}`)
}

test('an autosave in the middle of any composition waits for its end', async ({ page }) => {
  const id = await openRecord(page, 'list', demo.list)
  for (const script of composingScripts) {
    await empty(page, id)
    const options = { elsewhere: elsewhere(page), during: () => comeDue(page, id) }
    expect.soft(await runComposition(page, field(page), script, options), script.name).toBe(script.holds)
    await expect.poll(() => stored(page, id), script.name).toBe(script.holds)
  }
})

test('without its guard, every script that composes notices the autosave', async ({ page }) => {
  const id = await openRecord(page, 'list', demo.list)
  await page.evaluate(() => Object.defineProperty(InputEvent.prototype, 'isComposing', { value: false }))
  for (const script of composingScripts) {
    await empty(page, id)
    const options = { elsewhere: elsewhere(page), during: () => comeDue(page, id) }
    const played = await runComposition(page, field(page), script, options).catch(String)
    expect.soft(played, script.name).toMatch(/^Error: half a word was stored/)
    await elsewhere(page).click()
  }
})
