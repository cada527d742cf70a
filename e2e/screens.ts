// npm run screens: a photograph of every screen, light and dark, Japanese and English, in two sizes.
import type { Page } from '@playwright/test'
import { openLibrary } from '../db/library.ts'
import { addSample } from '../db/sample/sample.ts'
import { test } from './host.ts'

/** A screen, and how a person comes to it from the first page. */
interface Screen {
  readonly name: string
  /** What the library holds: nothing, or the evening that comes with the app. */
  readonly library: keyof typeof libraries
  readonly open: (page: Page) => Promise<void>
}

const libraries = { empty: { fill: () => {} }, sample: { fill: fillWithSample } }

const screens: readonly Screen[] = [
  { name: 'welcome', library: 'empty', open: async () => {} },
  { name: 'today', library: 'sample', open: async () => {} },
]

const languages = { ja: 'ja-JP', en: 'en-US' } as const
const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
] as const

for (const [language, locale] of Object.entries(languages)) {
  for (const screen of screens) {
    test.describe(() => {
      test.use({ language: locale, library: libraries[screen.library] })

      test(`${screen.name} ${language}`, async ({ app }) => {
        await screen.open(app.page)
        for (const theme of themes) {
          await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          for (const { width, height } of sizes) {
            await app.resizeWindow(width, height)
            const file = `${screen.name}-${theme}-${language}-${width}x${height}.png`
            await app.page.screenshot({ path: `screens/${file}` })
          }
        }
      })
    })
  }
}

function fillWithSample(folder: string): void {
  const opened = openLibrary(folder, { access: 'write' })
  if (!opened.ok) throw new Error(`the demo library cannot be made: ${JSON.stringify(opened.failure)}`)
  const added = addSample(opened.value)
  opened.value.close()
  if (!added.ok) throw new Error(`the sample cannot be added: ${JSON.stringify(added.failure)}`)
}
