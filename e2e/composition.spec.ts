import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { compositionScripts, runComposition } from './composition.ts'
import { launchOptions, servePage } from './composition-page/serve.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 })
test.use({ launchOptions, viewport: { width: 1000, height: 900 } })

let served: Awaited<ReturnType<typeof servePage>>
test.beforeAll(async () => {
  served = await servePage('composition')
})
test.afterAll(() => served.close())
test.beforeEach(({ page }) => page.goto(served.url).then())

const elsewhere = (page: Page) => page.getByRole('button', { name: 'elsewhere' })
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })

for (const script of compositionScripts) {
  test(`in a note that saves and whose talk is renamed meanwhile: ${script.name}`, async ({ page }) => {
    const saved = page.getByText('保存済み')
    const tick = async () => {
      await expect(saved).toBeVisible()
      await page.getByRole('button', { name: 'rename the talk' }).dispatchEvent('click')
    }
    const options = { elsewhere: elsewhere(page), tick }
    expect(await runComposition(page, field(page, /SLO Review!*のメモ/), script, options)).toBe(script.holds)
    await expect(saved).toBeVisible()
  })
}

test('no script sends, empties or leaves a field that sends on Enter', async ({ page }) => {
  const plain = field(page, 'plain field')
  for (const script of compositionScripts) {
    await plain.fill('')
    const held = await runComposition(page, plain, script, { elsewhere: elsewhere(page) })
    expect.soft(held, script.name).toBe(script.holds)
    await expect.soft(page.getByRole('status', { name: 'heard' }), script.name).toBeEmpty()
  }
})

test('the same field still sends on an Enter that composes nothing', async ({ page }) => {
  await field(page, 'plain field').fill('信頼性')
  await field(page, 'plain field').press('Enter')
  await expect(page.getByRole('status', { name: 'heard' })).toHaveText('sent')
})

test('every script passes in a bare field and notices the same field without its guard', async ({ page }) => {
  for (const script of compositionScripts) {
    const bare = field(page, 'bare field')
    await bare.fill('')
    const held = await runComposition(page, bare, script, { elsewhere: elsewhere(page) })
    expect.soft(held, script.name).toBe(script.holds)

    const broken = field(page, `broken: ${script.name}`)
    const tick = () => expect(broken).toHaveValue('')
    const played = runComposition(page, broken, script, { elsewhere: elsewhere(page), tick })
    expect.soft(await played.catch(String), script.name).not.toBe(script.holds)
  }
})
