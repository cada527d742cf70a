import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { chooseFromMenu, openRecord, show } from '../ways-there.ts'
import type { Screen } from './screen.ts'

/** The sections and the pages of their records. */
export const recordScreens: readonly Screen[] = [
  { name: 'today', library: 'demo', come: ({ page }) => openRecord(page, 'talk', demo.noted, 'today') },
  { name: 'events', library: 'demo', come: ({ page }) => show(page, 'events') },
  { name: 'event', library: 'demo', come: ({ page }) => openRecord(page, 'event', demo.event) },
  { name: 'talks', library: 'demo', come: ({ page }) => show(page, 'talks') },
  { name: 'talk', library: 'demo', come: ({ page }) => openRecord(page, 'talk', demo.talk) },
  {
    name: 'talk-menu',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted)
      await page.getByRole('button', { name: words.pages.more }).click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'talk-completion',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted)
      await page.getByRole('combobox', { name: words.pages.talk.addTag }).fill('cul')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'talk-revisions',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted)
      await chooseFromMenu(page, words.pages.more, words.pages.talk.revisions)
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'speakers', library: 'demo', come: ({ page }) => show(page, 'speakers') },
  { name: 'speaker', library: 'demo', come: ({ page }) => openRecord(page, 'speaker', demo.speaker) },
  {
    name: 'speaker-merge',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'speaker', demo.speaker)
      await page.getByRole('button', { name: words.pages.speaker.merge }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'tags', library: 'demo', come: ({ page }) => show(page, 'tags') },
  { name: 'tag', library: 'demo', come: ({ page }) => openRecord(page, 'tag', demo.tag) },
  { name: 'trash', library: 'demo', come: ({ page }) => show(page, 'trash') },
]
