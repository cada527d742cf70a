import { demo, demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'
import { openRecord } from './ways-there.ts'

for (const language of ['ja-JP', 'en-US']) {
  test.describe(`in the smallest window (${language})`, () => {
    test.use({ library: demoLibrary, language })

    test('nothing of a page’s head is cut off', async ({ app, page }) => {
      await app.resizeWindow(900, 600)
      for (const [kind, name] of [
        ['talk', demo.talk],
        ['event', demo.event],
        ['list', demo.list],
        ['speaker', demo.speaker],
        ['tag', demo.tag],
      ] as const) {
        await openRecord(page, kind, name)
        const buttons = page.getByRole('main').locator('.page-bar').getByRole('button')
        await expect(buttons.first()).toBeVisible()
        const right = await buttons.evaluateAll((all) =>
          all.map((button) => Math.round(button.getBoundingClientRect().right)),
        )
        for (const edge of right) expect(edge, `${kind}: ${right}`).toBeLessThanOrEqual(900)
      }
    })

    test('the kind of a link can be read whole', async ({ app, page }) => {
      await app.resizeWindow(900, 600)
      await openRecord(page, 'event', demo.tonight)
      await page
        .getByRole('textbox', { name: /^(?:リンクを追加|Add a link)$/ })
        .fill('https://example.connpass.com/event/1/')
      await page.keyboard.press('Enter')
      const words = page.locator('.link-row .select-button > :first-child').first()
      await expect(words).toHaveText(/^(?:イベントページ|Event page)$/)
      expect(await words.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    })
  })
}
