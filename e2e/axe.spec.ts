import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { demoLibrary } from './demo-library.ts'
import { come, screens } from './every-screen/every-screen.ts'
import type { Screen } from './every-screen/screen.ts'
import { words } from './every-screen/screen.ts'
import type { App } from './host.ts'
import { expect, test } from './host.ts'

const libraries = { none: { fill() {} }, demo: demoLibrary }

/** So many are looked at with one app: a machine at work on other things needs some seconds for each. */
const together = 10

for (const [kept, library] of Object.entries(libraries)) {
  const all = screens.filter((screen) => (screen.library === 'demo') === (kept === 'demo'))
  for (let from = 0; from < all.length; from += together) {
    const some = all.slice(from, from + together)
    test.describe(() => {
      test.use({ library })

      test(`no screen from ${some[0]?.name} to ${some.at(-1)?.name} shuts anybody out, in light and in dark`, async ({
        app,
      }) => {
        test.setTimeout(240_000)
        for (const screen of some) await look(screen, app)
      })
    })
  }
}

async function look(screen: Screen, app: App): Promise<void> {
  const { page } = app
  const window = { app, page, words: words.ja }
  // What is still fading in has not its colours yet.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await come(screen, window)
  expect.soft(await violations(axe(page)), `${screen.name}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  // Of all that axe looks at, only colours change with the theme.
  const dark = await violations(axe(page).withRules(['color-contrast', 'link-in-text-block']))
  expect.soft(dark, `${screen.name}, dark`).toEqual([])
  await screen.leave?.(window)
}

/** Legacy mode: Electron opens no page on request, which axe would otherwise want for its frames. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
