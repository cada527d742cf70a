import { demoLibrary } from './demo-library.ts'
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
