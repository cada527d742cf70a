import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { demoLibrary } from './demo-library.ts'
import type { Screen } from './every-screen.ts'
import { come, screens, words } from './every-screen.ts'
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
        page,
      }) => {
        test.setTimeout(240_000)
        for (const screen of some) await look(screen, page)
      })
    })
  }
}

async function look(screen: Screen, page: Page): Promise<void> {
  // What is still fading in has not its colours yet.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await come(screen, { page, words: words.ja })
  expect.soft(await violations(axe(page)), `${screen.name}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  // Of all that axe looks at, only colours change with the theme.
  const dark = await violations(axe(page).withRules(['color-contrast', 'link-in-text-block']))
  expect.soft(dark, `${screen.name}, dark`).toEqual([])
}

/** Legacy mode: Electron opens no page on request, which axe would otherwise want for its frames. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
