import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aPng } from '../../db/attachments/fixtures/pictures.ts'
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
  { name: 'import-files', library: 'demo', come: bringFiles },
  {
    name: 'import-files-beside',
    library: 'demo',
    async come(window) {
      const { page } = window
      await bringFiles(window)
      // The note of Joplin, which comes first.
      await page.keyboard.press('ArrowDown')
      await expect(page.locator('#shown-file .new-names')).toBeVisible()
    },
  },
  { name: 'import-files-conflict', library: 'demo', come: bringEdited },
  {
    name: 'new-event-not-understood',
    library: 'demo',
    async come({ page, words: { newEvent: said } }) {
      await show(page, 'new')
      await page
        .getByRole('textbox', { name: said.box })
        .fill('監視を読む夜 #13\n次は九章。場所はまだ決まっていない。')
      await expect(page.getByRole('region', { name: said.notices.title })).toBeVisible()
    },
  },
  {
    name: 'import-preview-names',
    library: 'demo',
    async come({ page, words: { import: said } }) {
      await show(page, 'import')
      await page.getByRole('textbox', { name: said.entry.label }).fill(aReportOfNames)
      await page.getByRole('button', { name: said.entry.recognise }).click()
      await chooseSecond(page, said.names.choice.replace('{{name}}', '清水 勲'))
    },
  },
  {
    name: 'import-files-unread',
    library: 'demo',
    async come({ app, page, words: { import: said } }) {
      const slides = join(app.userDataDir, 'slides.key')
      const empty = join(app.userDataDir, 'empty.md')
      writeFileSync(slides, aPng({ width: 8, height: 8 }))
      writeFileSync(empty, '')
      await dropPaths(page, [slides, empty])
      const files = page.getByRole('listbox', { name: said.files.table })
      await expect(files.getByRole('option')).toHaveCount(2)
      await expect(files).toBeFocused()
      await files.press('ArrowDown')
      await expect(page.locator('#shown-file').getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'import-files-looking',
    library: 'demo',
    async come({ app, page }) {
      await app.holdAnswers('import.look')
      await dropPaths(page, [anImportFolder(app.userDataDir)])
      await expect(page.getByRole('progressbar')).toBeVisible()
    },
    leave: ({ app }) => app.holdAnswers(),
  },
  {
    name: 'import-files-names',
    library: 'demo',
    async come(window) {
      const {
        page,
        words: { import: said },
      } = window
      await bringFiles(window)
      await chooseSecond(page, said.names.choice.replace('{{name}}', '清水 勲'))
    },
  },
  // From here on, what the folder brings is in the library.
  {
    name: 'import-files-saved',
    library: 'demo',
    async come(window) {
      const { page, words } = window
      await bringFiles(window)
      await accept(page).click()
      await expect(heading(page, words.import.files.summary.done)).toBeVisible()
    },
  },
  {
    name: 'import-files-undone',
    library: 'empty',
    async come(window) {
      const {
        page,
        words: { import: said },
      } = window
      await bringFiles(window)
      await accept(page).click()
      await page.getByRole('button', { name: said.files.summary.undo }).click()
      await expect(heading(page, said.files.summary.takenBack)).toBeVisible()
    },
  },
  {
    name: 'import-files-saving',
    library: 'empty',
    async come(window) {
      const {
        app,
        page,
        words: { import: said },
      } = window
      await bringFiles(window)
      await app.holdAnswers('import.acceptAll')
      await accept(page).click()
      await expect(page.getByRole('progressbar')).toBeVisible()
      await expect(page.getByRole('button', { name: said.files.stop })).toBeFocused()
    },
    async leave({ app, page, words: { import: said } }) {
      await app.holdAnswers()
      await expect(heading(page, said.files.summary.done)).toBeVisible()
    },
  },
]

const aReportOfNames = `勉強会「見本の夜 #9」に参加した
3/14に開催されました。
監視を減らす話(清水 勲さん)
鳴らない監視の話でした。
SLO をやめた話(高橋さん)
約束は残して、数字だけをやめたそうです。
`

/** Of a new name, that it is the one of the library which is offered first. */
async function chooseSecond(page: Page, question: string): Promise<void> {
  const known = page.getByRole('radiogroup', { name: question }).getByRole('radio').nth(1)
  await known.click()
  await expect(known).toBeChecked()
}

/** Drops a folder of files on the window. */
async function bringFiles({ app, page }: Window): Promise<void> {
  await dropPaths(page, [anImportFolder(app.userDataDir)])
  await expectFiles(page, 5)
}

/** So many files were found, the look is over, and the keyboard is in their table. */
async function expectFiles(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('option')).toHaveCount(count)
  await expect(accept(page)).toBeEnabled()
  await expect(page.getByRole('listbox')).toBeFocused()
}

/** The button that takes in all that was found. */
const accept = (page: Page) => page.locator('.report-bar').getByRole('button').last()

/** A note that was imported, edited, and changed in its file. */
async function bringEdited({ app, page, words: { import: said } }: Window): Promise<void> {
  const folder = join(app.userDataDir, 'notes')
  mkdirSync(folder)
  const title = '監視を減らした半年'
  const write = (note: string) => writeFileSync(join(folder, 'monitoring.md'), `# ${title}\n\n${note}\n`)
  write('鳴らない監視だけを残す。')
  writeFileSync(join(folder, 'on-call.md'), '# 当番の引き継ぎ\n\n引き継ぎは 5 分で終える。\n')
  await dropPaths(page, [folder])
  await expectFiles(page, 2)
  await accept(page).click()
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
  await expectFiles(page, 2)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: said.files.conflicts.heading })).toBeVisible()
}
