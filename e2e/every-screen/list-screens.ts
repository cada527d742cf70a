import type { Page } from '@playwright/test'
import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { openRecord, selectTwo, show } from '../ways-there.ts'
import type { Screen, Window } from './screen.ts'

/** Reading lists, up to the door through which they leave. */
export const listScreens: readonly Screen[] = [
  { name: 'lists', library: 'demo', come: ({ page }) => show(page, 'lists') },
  { name: 'list', library: 'demo', come: ({ page }) => openRecord(page, 'list', demo.list) },
  {
    name: 'list-preview',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await page.getByRole('button', { name: words.lists.preview.label }).click()
      await expect(preview(page, words).getByRole('heading', { level: 1 })).toContainText(demo.list)
    },
  },
  {
    name: 'list-preview-markdown',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await page.getByRole('button', { name: words.lists.preview.label }).click()
      await page.getByRole('radio', { name: words.lists.preview.markdown }).click()
      await expect(preview(page, words)).toContainText(`# ${demo.list}`)
    },
  },
  {
    name: 'list-selected',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await selectTwo(page)
      await expect(page.getByRole('toolbar', { name: words.lists.selected.label })).toBeVisible()
    },
  },
  {
    name: 'list-move',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await selectTwo(page)
      await page.getByRole('button', { name: words.lists.selected.move }).click()
      await page.getByRole('dialog').getByRole('combobox').fill('つぎに読む')
      await expect(page.getByRole('dialog').getByRole('option')).toBeVisible()
    },
  },
  {
    name: 'add-to-list',
    library: 'demo',
    async come({ page }) {
      await openRecord(page, 'talk', demo.noted)
      await page.keyboard.press('ControlOrMeta+l')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    },
  },
]

const preview = (page: Page, words: Window['words']) =>
  page.getByRole('region', { name: words.lists.preview.beside.replace('{{title}}', demo.list) })
