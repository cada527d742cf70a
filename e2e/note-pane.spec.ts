import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { compositionScripts, runComposition } from './composition.ts'
import { launchOptions, servePage } from './composition-page/serve.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 })
test.use({ launchOptions, viewport: { width: 1000, height: 900 } })

let served: Awaited<ReturnType<typeof servePage>>
test.beforeAll(async () => {
  served = await servePage('note-pane')
})
test.afterAll(() => served.close())
test.beforeEach(({ page }) => page.goto(served.url).then())

const note = (page: Page) => page.getByRole('textbox', { name: /SLO Review!*のメモ/ })
const saved = (page: Page) => page.getByText('保存済み')
const otherWindow = (page: Page) => page.getByRole('button', { name: 'write in another window' })
const lines = (page: Page) => note(page).locator('.cm-line')

/** Writes here and in the other window in one breath, so that no autosave, however slow this machine, comes between. */
async function bothWrite(page: Page, text: string): Promise<void> {
  const button = await otherWindow(page).elementHandle()
  await page.evaluate(
    async ([written, element]) => {
      document.execCommand('insertText', false, written)
      await Promise.resolve()
      if (element instanceof HTMLElement) element.click()
    },
    [text, button] as const,
  )
}

test('undo reaches back across autosaves', async ({ page }) => {
  await note(page).pressSequentially('SLO')
  await expect(saved(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await note(page).pressSequentially('Review')
  await expect(saved(page)).toBeVisible()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expect(lines(page)).toHaveText([''])
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+y')
  await expect(lines(page)).toHaveText(['SLO', 'Review'])
})

test('a mark is one key, with its time, and stands out in the text and in the preview', async ({ page }) => {
  await note(page).press('Control+Enter')
  await page.keyboard.insertText('信頼性は会話です')
  await page.keyboard.press('Control+3')
  await page.keyboard.insertText('k6')
  await expect(lines(page)).toHaveText(['- [12:34] ★ 信頼性は会話です', '- [12:34] → k6'])
  await expect(note(page).locator('.note-sign')).toHaveText(['★', '→'])
  await page.keyboard.press('Control+Shift+P')
  const preview = page.getByRole('article', { name: 'プレビュー' })
  await expect(preview.getByRole('listitem')).toHaveText(['12:34 ★ 信頼性は会話です', '12:34 → k6'])
  await expect(preview.getByRole('img', { name: '要点' })).toBeVisible()
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+P')
  await expect(note(page)).toBeHidden()
  await page.keyboard.press('Control+Shift+P')
  await expect(note(page)).toBeFocused()
})

test('what another window wrote comes up while nothing here is unsaved', async ({ page }) => {
  await note(page).pressSequentially('mine')
  await expect(saved(page)).toBeVisible()
  await otherWindow(page).click()
  await expect(lines(page)).toHaveText(['mine', '別の窓'])
  await note(page).press('Control+End')
  await page.keyboard.insertText('!')
  await expect(saved(page)).toBeVisible()
})

const choices = [
  { button: 'この画面のほうを残す', lines: ['自動保存'] },
  { button: '保存されているほうを使う', lines: ['じどう', '別の窓'] },
  { button: '両方をつなげて残す', lines: ['じどう', '別の窓', '', '---', '', '自動保存'] },
]
for (const choice of choices) {
  test(`what another window wrote into a composition waits for a choice: ${choice.button}`, async ({
    page,
  }) => {
    const script = compositionScripts.find(({ holds }) => holds === '自動保存')
    if (!script) throw new Error('the script with a tick is gone')
    let ticks = 0
    const tick = async () => {
      await expect(page.getByText(ticks === 0 ? '保存済み' : 'のメモ').first()).toBeAttached()
      if (ticks === 0) await otherWindow(page).dispatchEvent('click')
      ticks += 1
    }
    const held = await runComposition(page, note(page), script, { elsewhere: page.getByRole('main'), tick })
    expect(held).toBe(script.holds)
    await page.getByRole('button', { name: choice.button }).click()
    await expect(lines(page)).toHaveText(choice.lines)
    await expect(saved(page)).toBeVisible()
    await note(page).press('Control+z')
    if (choice.lines[0] !== '自動保存') await expect(lines(page)).toHaveText(['自動保存'])
  })
}

test('what is written while the choice stands is part of it', async ({ page }) => {
  await note(page).pressSequentially('one')
  await expect(saved(page)).toBeVisible()
  await bothWrite(page, ' two')
  const keepBoth = page.getByRole('button', { name: '両方をつなげて残す' })
  await expect(keepBoth).toBeVisible()
  await note(page).pressSequentially(' three')
  await keepBoth.click()
  await expect(lines(page)).toHaveText(['one', '別の窓', '', '---', '', 'one two three'])
  await expect(saved(page)).toBeVisible()
})
