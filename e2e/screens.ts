// npm run screens: a photograph of every screen, light and dark, Japanese and English, in two sizes.
import { demoLibrary } from './demo-library.ts'
import { come, screens } from './every-screen/every-screen.ts'
import { words } from './every-screen/screen.ts'
import { expect, test } from './host.ts'

const languages = [
  { language: 'ja', locale: 'ja-JP' },
  { language: 'en', locale: 'en-US' },
] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
] as const

for (const { language, locale } of languages) {
  for (const screen of screens) {
    test.describe(() => {
      test.use({ language: locale, ...(screen.library === 'demo' ? { library: demoLibrary } : {}) })

      test(`${screen.name} ${language}`, async ({ app }) => {
        await come(screen, { app, page: app.page, words: words[language] })
        for (const theme of ['light', 'dark'] as const) {
          await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          for (const { width, height } of sizes) {
            await app.resizeWindow(width, height)
            await expect
              .poll(() => app.page.evaluate(() => [outerWidth, outerHeight]))
              .toEqual([width, height])
            const file = `${screen.name}-${theme}-${language}-${width}x${height}.png`
            await app.page.screenshot({ path: `screens/${file}` })
          }
        }
      })
    })
  }
}
