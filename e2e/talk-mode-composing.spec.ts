import type { Page } from '@playwright/test'
import type { CompositionScript } from './composition.ts'
import { composingScripts, compositionScripts, runComposition } from './composition.ts'
import type { App } from './host.ts'
import { expect, test } from './host.ts'
import { tonight } from './tonight.ts'

// Two talks a script: the one it begins in, and the one that the window goes to in its middle.
const titles = Array.from({ length: compositionScripts.length * 2 + 1 }, (_, index) => `トーク ${index + 1}`)
test.use({ library: tonight({ titles }) })
test.describe.configure({ timeout: 240_000 })

const note = (page: Page) => page.getByRole('textbox', { name: /^「.*」のメモ$/ })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const title = (index: number) => titles[index] ?? ''

async function begin(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+n')
  await expect(heading(page)).toHaveText(title(0))
  await expect(note(page)).toBeFocused()
}

const stored = (page: Page, name: string) =>
  page.evaluate(async (typed) => {
    const talks = await window.talkshelf.call('talks.page', { filter: typed, of: null, offset: 0, limit: 50 })
    const row = talks.ok && talks.value.rows.find((talk) => talk.title === typed)
    const talk = row ? await window.talkshelf.call('talks.get', row.id) : null
    return talk?.ok
      ? { id: talk.value.talk.id, note: talk.value.talk.note, hash: talk.value.talk.noteHash }
      : null
  }, name)

/** Another window writes the same note anew and gives the talk stars: a conflict to come, and all is drawn anew. */
async function writeElsewhere(page: Page, name: string): Promise<void> {
  const talk = await stored(page, name)
  await page.evaluate(
    async ([id, basedOn]) => {
      await window.talkshelf.call('notes.save', { talkId: id, text: '別の窓', basedOn })
      await window.talkshelf.call('talks.update', { id, fields: { stars: 3 } })
    },
    [talk?.id ?? '', talk?.hash ?? ''] as const,
  )
}

/** Lets the autosave store what is being composed; after it another window writes. */
async function saveHereAndElsewhere(page: Page, name: string): Promise<void> {
  await expect(page.getByText('保存済み')).toBeVisible()
  await expect.poll(async () => (await stored(page, name))?.note).not.toBe('')
  await writeElsewhere(page, name)
}

/** Asks for the next talk as the menu does, which no composition keeps from being clicked. */
async function askForNextTalk({ page, chooseMenu }: App): Promise<void> {
  await chooseMenu('トーク', '次のトーク')
  // The command has come when what was asked after it is answered.
  await page.evaluate(() => window.talkshelf.call('library.status', null))
}

test('an autosave and a change from another window in the middle of any composition disturb nothing', async ({
  page,
}) => {
  await begin(page)
  for (const [index, script] of compositionScripts.entries()) {
    await expect(heading(page)).toHaveText(title(index))
    let isInConflict = false
    const during = async () => {
      await saveHereAndElsewhere(page, title(index))
      isInConflict = true
    }
    const held = await runComposition(page, note(page), script, { elsewhere: heading(page), during })
    expect.soft(held, script.name).toBe(script.holds)
    if (isInConflict) {
      await expect.soft(page.getByRole('alert'), script.name).toContainText('別の場所でも書きかえられました')
      expect.soft((await stored(page, title(index)))?.note, script.name).toContain('別の窓')
      await page.getByRole('button', { name: 'この画面のほうを残す' }).click()
    }
    await expect.poll(async () => (await stored(page, title(index)))?.note, script.name).toBe(script.holds)
    await page.keyboard.press('ControlOrMeta+Shift+j')
  }
})

/** The editor no longer says that a composition runs. CodeMirror itself, which asks elsewhere, still knows. */
const takeOutGuard = (page: Page) =>
  note(page).evaluate((content) => {
    const tile: unknown = Reflect.get(content, 'cmTile')
    const view: unknown = tile instanceof Object && Reflect.get(tile, 'view')
    if (!(view instanceof Object)) throw new Error('CodeMirror keeps its view in another place now')
    Object.defineProperty(view, 'compositionStarted', { value: false })
  })

test('without its guard, every script that composes notices what another window wrote', async ({ app }) => {
  const { page } = app
  await begin(page)
  for (const [index, script] of composingScripts.entries()) {
    await takeOutGuard(page)
    const during = async () => {
      await saveHereAndElsewhere(page, title(index))
      await expect(note(page)).toHaveText('別の窓')
    }
    const played = runComposition(page, note(page), script, { elsewhere: heading(page), during })
    expect.soft(await played.catch(String), script.name).toMatch(/^Error: after what happened/)
    await heading(page).click()
    await askForNextTalk(app)
    await expect(heading(page)).toHaveText(title(index + 1))
    await expect(note(page)).toBeFocused()
  }
})

/** Plays a script while the window is asked for the next talk, and gives what the two notes hold together. */
async function playAcrossTalks(app: App, script: CompositionScript, index: number): Promise<string> {
  const { page } = app
  let isAsked = false
  const during = async () => {
    isAsked = true
    await askForNextTalk(app)
  }
  await runComposition(page, note(page), script, { elsewhere: heading(page), during })
  // Whatever is still being composed stands when one clicks elsewhere.
  await heading(page).click()
  if (isAsked) await expect(heading(page)).toHaveText(title(index + 1))
  else await page.keyboard.press('ControlOrMeta+Shift+j')
  await expect(page.getByText('保存済み')).toBeVisible()
  await expect(heading(page)).toHaveText(title(index + 1))
  await page.keyboard.press('ControlOrMeta+Shift+j')
  await expect(heading(page)).toHaveText(title(index + 2))
  await expect(page.getByText('保存済み')).toBeVisible()
  const [one, other] = [await stored(page, title(index)), await stored(page, title(index + 1))]
  return `${one?.note}${other?.note}`
}

test('a switch of talks waits for the end of any composition, and every letter is in the note it was written in', async ({
  app,
}) => {
  await begin(app.page)
  for (const [place, script] of compositionScripts.entries()) {
    const both = await playAcrossTalks(app, script, place * 2)
    expect.soft(both, script.name).toBe(script.holds)
  }
})

test('without its guard, every script that composes notices the switch', async ({ app }) => {
  // The window's own ear for compositions is taken out; the editor keeps its.
  await app.page.addInitScript(() => {
    const listen = window.addEventListener.bind(window)
    const value = (type: string, listener: EventListener, options?: boolean) => {
      if (type !== 'compositionstart') listen(type, listener, options)
    }
    Object.defineProperty(window, 'addEventListener', { value })
  })
  await app.page.reload()
  await begin(app.page)
  for (const [place, script] of composingScripts.entries()) {
    const index = place * 2
    const during = () => askForNextTalk(app)
    const options = { elsewhere: heading(app.page), during }
    const played = await runComposition(app.page, note(app.page), script, options).catch(String)
    expect.soft(played, script.name).toMatch(/^Error: after what happened/)
    await app.page.keyboard.press('ControlOrMeta+Shift+j')
    await expect(heading(app.page)).toHaveText(title(index + 2))
  }
})
