import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { openMenu, openRowMenu, search } from '../ways-there.ts'
import type { Screen } from './screen.ts'

/** The search: what it finds, and what it says of it. */
export const searchScreens: readonly Screen[] = [
  { name: 'search', library: 'demo', come: ({ page }) => search(page, '信頼性は会話') },
  {
    name: 'search-spellings',
    library: 'demo',
    come: ({ page }) => search(page, 'ポストモーテム tag:culture'),
  },
  { name: 'search-nothing', library: 'demo', come: ({ page }) => search(page, '量子重力') },
  {
    name: 'search-not-understood',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, 'tagg:sre "アラート')
      await expect(page.getByText(said.notice.openQuote)).toBeVisible()
    },
  },
  {
    name: 'search-completion',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, 'speaker:')
      const offered = page.getByRole('listbox', { name: said.completions })
      await expect(offered.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'search-menu',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, 'アラート')
      await openMenu(page, said.found.menu)
    },
  },
  {
    name: 'search-hit-menu',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, 'アラート')
      await openRowMenu(page, said.hits)
    },
  },
  {
    name: 'search-places',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, 'アラート')
      await openRowMenu(page, said.hits)
      await page.getByRole('menuitem', { name: said.places.label }).click()
      await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible()
    },
  },
  {
    name: 'search-why',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, 'アラート')
      await openRowMenu(page, said.hits)
      await page.getByRole('menuitem', { name: said.why.label }).click()
      await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible()
    },
  },
  {
    name: 'search-walk',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, 'アラート')
      await page.getByRole('searchbox').press('Enter')
      await expect(page.locator('#page h1')).toContainText(demo.noted)
      await expect(page.getByRole('toolbar', { name: said.walk.label })).toBeVisible()
    },
  },
  {
    name: 'search-recent',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, '信頼性は会話')
      await page.getByRole('searchbox').press('Enter')
      await expect(page.getByRole('toolbar', { name: said.walk.label })).toBeVisible()
      await page.getByRole('searchbox').fill('')
      await expect(
        page.getByRole('listbox', { name: said.recent.label }).getByRole('option'),
      ).not.toHaveCount(0)
    },
  },
  {
    name: 'search-saved',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await search(page, '信頼性 OR 監視')
      await page.keyboard.press('ControlOrMeta+d')
      const saved = page.getByRole('list', { name: said.saved.label }).getByRole('button')
      await expect(saved).toHaveCount(1)
      await saved.click({ button: 'right' })
      await expect(page.getByRole('menuitem', { name: said.saved.rename })).toBeVisible()
    },
  },
]
