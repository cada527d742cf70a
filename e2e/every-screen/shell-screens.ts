import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { heading, openRecord, show } from '../ways-there.ts'
import type { Screen } from './screen.ts'

const emptySections = ['events', 'talks', 'speakers', 'tags', 'lists', 'trash', 'search'] as const

/** What belongs to the window and not to a kind of record. */
export const shellScreens: readonly Screen[] = [
  {
    name: 'welcome',
    library: 'empty',
    come: ({ page, words }) => expect(heading(page, words.app.doors.title)).toBeVisible(),
  },
  ...emptySections.map(
    (section): Screen => ({
      name: `${section}-empty`,
      library: 'empty',
      come: ({ page }) => show(page, section),
    }),
  ),
  {
    name: 'palette',
    library: 'demo',
    async come({ page }) {
      await openRecord(page, 'talk', demo.noted)
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog').getByRole('combobox').fill('sre')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'shortcuts',
    library: 'demo',
    async come({ page }) {
      await page.keyboard.press('ControlOrMeta+/')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'settings', library: 'demo', come: ({ page }) => show(page, 'settings') },
]
