import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sampleReport } from '../../db/sample/sample-report.ts'
import { dropPaths } from '../drop-paths.ts'
import { expect } from '../host.ts'
import { anImportFolder } from '../import-folder.ts'
import { announced, onTheMorning } from '../programmes.ts'
import { heading, show } from '../ways-there.ts'
import type { Screen, Window } from './screen.ts'

/** What is brought in from elsewhere: programmes, reports, files. */
export const importScreens: readonly Screen[] = [
  {
    name: 'new-event',
    library: 'demo',
    async come({ page, words }) {
      await show(page, 'new')
      await page.getByRole('textbox', { name: words.newEvent.box }).fill(announced)
      await expect(page.getByRole('region', { name: words.newEvent.preview })).toBeVisible()
    },
  },
  {
    name: 'new-event-changes',
    library: 'demo',
    async come({ page, words }) {
      await show(page, 'new')
      const box = page.getByRole('textbox', { name: words.newEvent.box })
      await box.fill(announced)
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(page.locator('#page h1 textarea')).toHaveValue('SRE 見本 Night #5')
      await show(page, 'new')
      await box.fill(onTheMorning)
      await expect(page.getByRole('region', { name: words.newEvent.changes.title })).toBeVisible()
    },
  },
  { name: 'import', library: 'demo', come: ({ page }) => show(page, 'import') },
  {
    name: 'import-preview',
    library: 'empty',
    async come({ page, words }) {
      await show(page, 'import')
      await page.getByRole('textbox', { name: words.import.entry.label }).fill(sampleReport.text)
      await page.getByRole('button', { name: words.import.entry.recognise }).click()
      await expect(page.getByRole('region', { name: words.import.event.heading })).toBeVisible()
    },
  },
  {
    name: 'import-files-none',
    library: 'demo',
    come: ({ page }) => show(page, 'files'),
  },
  { name: 'import-files', library: 'demo', come: ({ page }) => bringFiles(page) },
  {
    name: 'import-files-beside',
    library: 'demo',
    async come({ page }) {
      await bringFiles(page)
      // The note of Joplin, which comes first.
      await page.keyboard.press('ArrowDown')
      await expect(page.locator('#shown-file .new-names')).toBeVisible()
    },
  },
  { name: 'import-files-conflict', library: 'demo', come: bringEdited },
  {
    name: 'import-files-saved',
    library: 'demo',
    async come({ page, words }) {
      await bringFiles(page)
      await page.locator('.report-bar').getByRole('button').last().click()
      await expect(heading(page, words.import.files.summary.done)).toBeVisible()
    },
  },
]

/** Drops a folder of files on the window. */
async function bringFiles(page: Page): Promise<void> {
  const below = mkdtempSync(join(tmpdir(), 'talkshelf-screens-'))
  await dropPaths(page, [anImportFolder(below)])
  await expect(page.getByRole('option')).toHaveCount(5)
  rmSync(below, { recursive: true })
}

/** A note that was imported, edited, and changed in its file. */
async function bringEdited({ page, words: { import: said } }: Window): Promise<void> {
  const below = mkdtempSync(join(tmpdir(), 'talkshelf-screens-'))
  const folder = join(below, 'notes')
  mkdirSync(folder)
  const title = '監視を減らした半年'
  const write = (note: string) => writeFileSync(join(folder, 'monitoring.md'), `# ${title}\n\n${note}\n`)
  write('鳴らない監視だけを残す。')
  writeFileSync(join(folder, 'on-call.md'), '# 当番の引き継ぎ\n\n引き継ぎは 5 分で終える。\n')
  await dropPaths(page, [folder])
  // An import from before is gone by then.
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.locator('.report-bar').getByRole('button').last().click()
  await expect(heading(page, said.files.summary.done)).toBeVisible()
  await page.evaluate(async (typed) => {
    const found = await window.talkshelf.call('names.find', { typed, kinds: ['talk'], limit: 1 })
    const [first] = found.ok ? found.value : []
    const talk = first && (await window.talkshelf.call('talks.get', first.id))
    if (!talk?.ok) throw new Error(`no talk ${typed}`)
    const { id, note, noteHash } = talk.value.talk
    const text = `${note}\n残した監視には、誰が何をするかを書いておく。`
    await window.talkshelf.call('notes.save', { talkId: id, text, basedOn: noteHash })
  }, title)
  write('鳴らない監視だけを残す。半年で 120 件が 31 件になった。')
  await dropPaths(page, [folder])
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: said.files.conflicts.heading })).toBeVisible()
  rmSync(below, { recursive: true })
}
