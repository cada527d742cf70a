import type { Locator, Page } from '@playwright/test'
import type { Field } from './composing-places.ts'
import { places } from './composing-places.ts'
import type { InputMethod } from './composition.ts'
import { compositionScripts, runComposition } from './composition.ts'
import { demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'

test.use({ library: demoLibrary })

const fieldOf = (page: Page, { label, role = 'textbox' }: Field) =>
  page.getByRole(role, { name: label, exact: typeof label === 'string' }).first()

for (const { name, come, fields, elsewhere, isWholeWindow = false } of places) {
  test(`composing in ${name} loses nothing and triggers nothing`, async ({ app, page }) => {
    test.setTimeout((fields.length + 2) * 60_000)
    await expect(page.getByRole('main')).toBeVisible()
    await come(page)
    for (const given of fields) {
      const { label, chipOnLeaving, shownOnLeaving, begins, rests } = given
      const field = fieldOf(page, given)
      for (const script of compositionScripts) {
        const what = `${label}: ${script.name}`
        await begins?.(page)
        await empty(page, field)
        await rests?.(page)
        const before = await happened(page)
        const change = () => changeSomething(page)
        const options = { elsewhere: elsewhere(page), tick: change, during: change }
        const held = await runComposition(page, field, script, options)
        const isLeft = script.name.startsWith('a click elsewhere')
        if (isLeft && chipOnLeaving) {
          await expect.soft(page.getByText(chipOnLeaving, { exact: true }).first(), what).toBeVisible()
          continue
        }
        expect.soft(held, what).toBe(isLeft && shownOnLeaving ? shownOnLeaving : script.holds)
        expect.soft(await happened(page), what).toEqual(before)
      }
    }
    const [first] = fields
    if (!first || isWholeWindow) return

    await test.step('another page that the menu asks for waits until the text stands', async () => {
      await first.begins?.(page)
      await empty(page, fieldOf(page, first))
      const before = await happened(page)
      const during = async () => {
        await app.chooseMenu('トーク', 'トークモード')
        // The command has come when what was asked after it is answered.
        expect(await happened(page)).toEqual(before)
      }
      await runComposition(page, fieldOf(page, first), oneWord, { elsewhere: elsewhere(page), during })
      await expect(page).toHaveURL(/#\/now/)
    })
  })
}

/** A script of one composition: with its end, what waited for it happens. */
const oneWord = {
  name: 'one word',
  holds: '信頼',
  play: async (ime: InputMethod) => {
    await ime.compose('し', 'しんらい', '信頼')
    await ime.commit('信頼')
  },
}

async function empty(page: Page, field: Locator): Promise<void> {
  await field.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
}

/** What a key that went astray would change: the records, the page, the dialogs, what is said at the foot. */
const happened = (page: Page) =>
  page.evaluate(async () => {
    const status = await window.talkshelf.call('library.status', null)
    return {
      counts: status.ok ? status.value.counts : status.failure,
      address: location.hash,
      dialogs: document.querySelectorAll('[role=dialog]').length,
      said: document.querySelector('.toasts')?.textContent,
    }
  })

/** The library changes under the window, as it does when another one is at work: all that shows it is drawn anew. */
const changeSomething = (page: Page) =>
  page.evaluate(async () => {
    const heard = new Promise<void>((resolve) => {
      const stop = window.talkshelf.onChanged(() => {
        stop()
        resolve()
      })
    })
    await window.talkshelf.call('settings.set', { name: 'composition test', value: Date.now() })
    const [talk, event] = await Promise.all([
      window.talkshelf.call('talks.page', { filter: '', of: null, offset: 0, limit: 1 }),
      window.talkshelf.call('events.page', { filter: '', offset: 0, limit: 1 }),
    ])
    const stars = Math.floor(Math.random() * 5)
    if (talk.ok && talk.value.rows[0])
      await window.talkshelf.call('talks.update', { id: talk.value.rows[0].id, fields: { stars } })
    if (event.ok && event.value.rows[0])
      await window.talkshelf.call('events.update', { id: event.value.rows[0].id, fields: { number: stars } })
    await heard
  })
