import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { chooseFromMenu, openMenu, openRecord, openRowMenu, show } from '../ways-there.ts'
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
  {
    name: 'talks-menu',
    library: 'demo',
    async come({ page, words }) {
      await show(page, 'talks')
      await openRowMenu(page, words.browse.talks.title)
    },
  },
  {
    name: 'talks-nothing',
    library: 'demo',
    async come({ page, words }) {
      await show(page, 'talks')
      await page.getByRole('searchbox', { name: words.browse.talks.filter }).fill('量子重力')
      await expect(page.getByText(words.browse.nothingFits.replace('{{filter}}', '量子重力'))).toBeVisible()
    },
  },
  {
    name: 'record-gone',
    library: 'demo',
    async come({ page, words }) {
      await show(page, 'talks/talk/019a0000-0000-7000-8000-000000000000')
      await expect(page.getByText(words.pages.missing)).toBeVisible()
    },
  },
  {
    name: 'talk-link',
    library: 'demo',
    async come({ page, words: { pages: said } }) {
      await openRecord(page, 'talk', demo.noted)
      const links = page.getByRole('list', { name: said.talk.links })
      await links.getByRole('listitem').first().hover()
      await links.getByRole('button', { name: said.links.edit.replace('{{name}}', '').trim() }).click()
      await expect(page.getByRole('textbox', { name: said.links.address })).toBeVisible()
    },
  },
  {
    name: 'event-menu',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'event', demo.event)
      await openMenu(page, words.pages.more)
    },
  },
  {
    name: 'event-report',
    library: 'demo',
    async come({ page, words: { pages: said } }) {
      await openRecord(page, 'event', demo.event)
      await chooseFromMenu(page, said.more, said.report.open)
      await expect(page.getByRole('group', { name: said.report.text })).toContainText(demo.talk)
    },
  },
  {
    name: 'event-split',
    library: 'demo',
    async come({ page, words: { pages: said } }) {
      await openRecord(page, 'event', demo.tonight)
      const name = '本番の手順書を読み合わせる'
      await page
        .getByRole('textbox', { name: said.event.startOf.replace('{{name}}', name) })
        .press('Alt+Enter')
      const part = said.event.partTitle.replace('{{title}}', name).replace('{{number}}', '2')
      await expect(page.getByRole('row').filter({ hasText: part })).toBeVisible()
    },
  },
  {
    name: 'event-kind',
    library: 'demo',
    async come({ page, words: { pages: said } }) {
      await openRecord(page, 'event', demo.tonight)
      await page.getByRole('button', { name: said.event.kindOf.replace('{{name}}', demo.noted) }).click()
      await expect(page.getByRole('option', { name: said.kinds.panel })).toBeVisible()
    },
  },
  {
    name: 'event-unreadable',
    library: 'demo',
    async come({ page, words: { pages: said } }) {
      await openRecord(page, 'event', demo.tonight)
      const start = page.getByRole('textbox', {
        name: said.event.startOf.replace('{{name}}', demo.noted),
      })
      await start.fill('夕方')
      await start.press('Enter')
      await expect(page.getByText(said.event.timeUnreadable)).toBeVisible()
      const date = page.getByRole('textbox', { name: said.event.date, exact: true })
      await date.fill('来週の金曜')
      await date.press('Enter')
      await expect(page.getByText(said.event.dateUnreadable)).toBeVisible()
    },
  },
  {
    name: 'event-year',
    library: 'demo',
    async come({ page, words: { pages: said } }) {
      await openRecord(page, 'event', 'Kubernetes Night Tokyo #31')
      const date = page.getByRole('textbox', { name: said.event.date, exact: true })
      await date.fill('12/1')
      await date.press('Enter')
      await expect(page.getByRole('button', { name: said.event.yearUnknown })).toBeVisible()
    },
  },
]
