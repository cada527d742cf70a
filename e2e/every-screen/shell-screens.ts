import { rename } from 'node:fs/promises'
import { demo } from '../demo-library.ts'
import { dragPaths } from '../drop-paths.ts'
import { expect } from '../host.ts'
import { chooseFromMenu, heading, openById, openRecord, show } from '../ways-there.ts'
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
  {
    name: 'settings-choice',
    library: 'demo',
    async come({ page, words }) {
      await show(page, 'settings')
      await page.getByRole('button', { name: words.settings.language }).click()
      await expect(page.getByRole('option', { name: words.settings.languages.en })).toBeVisible()
    },
  },
  {
    name: 'settings-checked',
    library: 'demo',
    async come({ page, words }) {
      await show(page, 'settings')
      await page.getByRole('button', { name: words.settings.checkNow }).click()
      const well = page.getByText(words.settings.checkedWell)
      await expect(well).toBeVisible()
      await well.scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'settings-glossary',
    library: 'demo',
    async come({ page, words: { search: said } }) {
      await show(page, 'settings')
      const glossary = page.getByRole('region', { name: said.glossary.title })
      await glossary.getByRole('searchbox').fill('postmortem')
      await glossary
        .getByRole('button', { name: new RegExp(said.glossary.edit.replace('{{name}}', '.+')) })
        .click()
      await expect(glossary.getByRole('button', { name: said.glossary.save })).toBeVisible()
      await glossary.getByRole('button', { name: said.glossary.save }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'sidebar-folded',
    library: 'demo',
    async come({ page }) {
      await openRecord(page, 'talk', demo.noted)
      await page.keyboard.press('ControlOrMeta+b')
      await expect(page.getByRole('navigation')).toBeHidden()
    },
  },
  {
    name: 'toast',
    library: 'demo',
    async come({ page, words }) {
      const name = '間違えて作ったトーク'
      const made = await page.evaluate((title) => window.talkshelf.call('talks.create', { title }), name)
      if (!made.ok) throw new Error(made.failure.code)
      await openById(page, 'talk', { id: made.value.id, name })
      await chooseFromMenu(page, words.pages.more, words.pages.trash)
      // With the keyboard on it, it stays.
      await page.getByRole('status').getByRole('button', { name: words.app.undo, exact: true }).focus()
    },
  },
  {
    name: 'drop-files',
    library: 'demo',
    async come({ app, page, words }) {
      await show(page, 'talks')
      await dragPaths(page, [app.libraryDir])
      await expect(page.getByText(words.app.dropHere)).toBeVisible()
    },
    leave: async ({ app, page }) => (await dragPaths(page, [app.libraryDir]))('dragCancel'),
  },
  {
    name: 'library-gone',
    library: 'demo',
    async come({ app, page, words }) {
      await openRecord(page, 'talk', demo.noted)
      const note = page.getByRole('textbox', {
        name: words.capture.note.label.replace('{{title}}', demo.noted),
      })
      await note.focus()
      await rename(app.libraryDir, `${app.libraryDir}-moved`)
      await expect(page.getByRole('alert').first()).toBeVisible()
      await page.keyboard.insertText('書きかけの一行。')
      await expect(page.getByRole('button', { name: words.capture.saveAgain })).toBeVisible()
    },
    async leave({ app, page, words }) {
      await rename(`${app.libraryDir}-moved`, app.libraryDir)
      await page.getByRole('button', { name: words.capture.saveAgain }).click()
      await expect(page.getByText(words.capture.status.saved, { exact: true })).toBeVisible()
    },
  },
]
