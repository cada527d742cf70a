import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { demoLibrary } from './demo-library.ts'
import type { Screen } from './every-screen.ts'
import { come, screens, words } from './every-screen.ts'
import { expect, test } from './host.ts'

const nothing = { fill() {} }
const isOfTalks = ({ name }: Screen) => /^(today|event|talk)/.test(name)
const filled = screens.filter(({ library }) => library === 'demo')
const parts = [
  { name: 'an empty library', library: nothing, screens: screens.filter((one) => !filled.includes(one)) },
  { name: 'talks and events', library: demoLibrary, screens: filled.filter(isOfTalks) },
  { name: 'all the rest', library: demoLibrary, screens: filled.filter((one) => !isOfTalks(one)) },
]

for (const { name, library, screens } of parts) {
  test.describe(() => {
    test.use({ library })

    test(`no screen of ${name} shuts anybody out, in light and in dark`, async ({ page }) => {
      test.setTimeout(240_000)
      for (const screen of screens) {
        // What is still fading in has not its colours yet.
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await come(screen, { page, words: words.ja })
        expect.soft(await violations(axe(page)), `${screen.name}, light`).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        // Of all that axe looks at, only colours change with the theme.
        const dark = await violations(axe(page).withRules(['color-contrast', 'link-in-text-block']))
        expect.soft(dark, `${screen.name}, dark`).toEqual([])
      }
    })
  })
}

/** Legacy mode: Electron opens no page on request, which axe would otherwise want for its frames. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
