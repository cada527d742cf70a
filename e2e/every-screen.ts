import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aPdf } from '../db/attachments/fixtures/a-pdf.ts'
import { aHeic, aPng, exifOfShibuya } from '../db/attachments/fixtures/pictures.ts'
import { sampleReport } from '../db/sample/sample-report.ts'
import type { PageKind } from '../renderer/app/places.ts'
import { en } from '../renderer/i18n/en/en.ts'
import { ja } from '../renderer/i18n/ja/ja.ts'
import type { Words } from '../renderer/i18n/words.ts'
import { paste } from './clipboard.ts'
import { demo } from './demo-library.ts'
import { dropPaths } from './drop-paths.ts'
import { expect } from './host.ts'
import { anImportFolder } from './import-folder.ts'
import { announced, onTheMorning } from './programmes.ts'

/** Every screen and dialog of the app, and how to come to it: what is photographed, and what axe looks at. */
export interface Screen {
  readonly name: string
  /** What the library holds: nothing, or the demo library. */
  readonly library: 'empty' | 'demo'
  readonly come: (window: Window) => Promise<unknown>
}

interface Window {
  readonly page: Page
  readonly words: Words<typeof ja>
}

export const words = { ja, en } as const satisfies Record<string, Words<typeof ja>>

const emptySections = ['events', 'talks', 'speakers', 'tags', 'lists', 'trash', 'search'] as const

const photographed = [
  { name: 'SLO の木.png', type: 'image/png', bytes: aPng({ width: 640, height: 360 }) },
  { name: 'IMG_2041.HEIC', type: 'image/heic', bytes: aHeic(exifOfShibuya('big')) },
  { name: '2023-10-20 失敗から学ぶ.pdf', type: 'application/pdf', bytes: aPdf(['失敗から学ぶ']) },
  {
    name: 'talk.vtt',
    type: 'text/vtt',
    bytes: Buffer.from(
      'WEBVTT\n\n00:12.000 --> 00:20.000\n<v 清水>障害のあとに何を書くか、という話をします\n\n12:34.000 --> 12:40.000\n信頼性は会話です\n',
    ),
  },
]

export const screens: readonly Screen[] = [
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
  { name: 'today', library: 'demo', come: ({ page }) => openRecord(page, 'talk', demo.noted, 'today') },
  { name: 'events', library: 'demo', come: ({ page }) => show(page, 'events') },
  { name: 'event', library: 'demo', come: ({ page }) => openRecord(page, 'event', demo.event) },
  { name: 'talks', library: 'demo', come: ({ page }) => show(page, 'talks') },
  { name: 'talk', library: 'demo', come: ({ page }) => openRecord(page, 'talk', demo.talk) },
  {
    name: 'talk-beside',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted)
      await page.getByRole('radio', { name: words.capture.shown.beside }).click()
      await expect(page.getByRole('article', { name: words.capture.note.preview })).toBeVisible()
    },
  },
  {
    name: 'talk-preview',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted)
      await page.getByRole('radio', { name: words.capture.shown.preview }).click()
      await expect(page.getByRole('article', { name: words.capture.note.preview })).toBeVisible()
    },
  },
  {
    name: 'talk-photo',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted)
      const note = page.getByRole('textbox', {
        name: words.capture.note.label.replace('{{title}}', demo.noted),
      })
      await note.press('ControlOrMeta+Home')
      await paste(note, { files: photographed.slice(0, 2) })
      await page.getByRole('radio', { name: words.capture.shown.beside }).click()
      const preview = page.getByRole('article', { name: words.capture.note.preview })
      await expect(preview.getByRole('img', { name: 'SLO の木' })).toBeVisible()
      await note.scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'talk-attachments',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.talk)
      const note = page.getByRole('textbox', {
        name: words.capture.note.label.replace('{{title}}', demo.talk),
      })
      await paste(note, { files: photographed })
      const files = page.getByRole('list', { name: words.capture.attachments.title })
      await expect(files.getByRole('listitem')).toHaveCount(3)
      await files.scrollIntoViewIfNeeded()
      const transcript = words.capture.attachments.transcript.replace('{{name}}', 'talk.vtt')
      await page.getByRole('button', { name: transcript }).click()
    },
  },
  {
    name: 'talk-mode',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted, 'now')
      const note = page.getByRole('textbox', {
        name: words.capture.note.label.replace('{{title}}', demo.noted),
      })
      await expect(note).toBeFocused()
      await page.keyboard.press('ControlOrMeta+Shift+s')
    },
  },
  {
    name: 'talk-mode-clock',
    library: 'demo',
    async come({ page, words }) {
      await page.keyboard.press('ControlOrMeta+Shift+n')
      await page.getByRole('button', { name: words.talkMode.elapsed }).click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'talk-mode-empty',
    library: 'empty',
    async come({ page, words }) {
      await page.keyboard.press('ControlOrMeta+Shift+n')
      await expect(page.getByRole('button', { name: words.talkMode.startWriting })).toBeFocused()
    },
  },
  {
    name: 'evening-review',
    library: 'demo',
    async come({ page, words }) {
      await page.keyboard.press('ControlOrMeta+Shift+r')
      await expect(heading(page, words.review.title)).toBeVisible()
      await expect(page.getByRole('toolbar').last()).toBeVisible()
    },
  },
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
  {
    name: 'talk-revisions',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'talk', demo.noted)
      await chooseFromMenu(page, words.pages.more, words.pages.talk.revisions)
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
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
    name: 'list-share',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await page.keyboard.press('ControlOrMeta+e')
      await page.getByRole('dialog').getByText(words.lists.share.formats.pdf, { exact: true }).click()
      await expect(page.getByRole('radio', { name: 'A4' })).toBeVisible()
    },
  },
  { name: 'trash', library: 'demo', come: ({ page }) => show(page, 'trash') },
  { name: 'search', library: 'demo', come: ({ page }) => search(page, '信頼性は会話') },
  {
    name: 'search-spellings',
    library: 'demo',
    come: ({ page }) => search(page, 'ポストモーテム tag:culture'),
  },
  { name: 'search-nothing', library: 'demo', come: ({ page }) => search(page, '量子重力') },
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
    name: 'add-to-list',
    library: 'demo',
    async come({ page }) {
      await openRecord(page, 'talk', demo.noted)
      await page.keyboard.press('ControlOrMeta+l')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
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
  {
    name: 'conflict',
    library: 'demo',
    async come({ page, words }) {
      const id = await openRecord(page, 'talk', demo.talk)
      await page
        .getByRole('textbox', { name: words.capture.note.label.replace('{{title}}', demo.talk) })
        .focus()
      await writeBehindItsBack(page, id)
      await expect(page.getByRole('alert')).toContainText(words.capture.merge.title)
    },
  },
  {
    name: 'quick-note',
    library: 'demo',
    async come({ page, words }) {
      await page.evaluate(() => {
        location.hash = '#/quick-note'
      })
      await page.reload()
      const note = page.getByRole('textbox', { name: words.capture.quickNote.text })
      await note.fill('★ SLO は数字でなく約束\n懇親会で続きを聞く')
    },
  },
]

/** Comes to a screen from wherever the window is, and waits until the screen is there. */
export async function come(screen: Screen, window: Window): Promise<void> {
  // The quick note is a window of its own, which keeps to it.
  await window.page.evaluate(() => {
    if (location.hash === '#/quick-note') location.hash = ''
  })
  await window.page.reload()
  // Before that, nothing listens to keys.
  await expect(window.page.getByRole('main')).toBeVisible()
  await screen.come(window)
}

/** Goes to a section by its address, as a reload does, and waits for its list or its page. */
export async function show(page: Page, section: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, `#/${section}`)
  await expect(page.locator('.pane-list h2, #page h1:not(.unseen)').first()).toBeAttached()
}

/** Opens a record of this name beside the list of its kind, or of another section. */
export async function openRecord(
  page: Page,
  kind: PageKind,
  name: string,
  section = `${kind}s`,
): Promise<string> {
  const found = page.evaluate(
    ([kind, typed]) => window.talkshelf.call('names.find', { typed, kinds: [kind], limit: 1 }),
    [kind, name] as const,
  )
  const answer = await found
  const id = answer.ok ? answer.value[0]?.id : undefined
  if (id === undefined) throw new Error(`there is no ${kind} of the name ${name}`)
  await show(page, `${section}/${kind}/${id}`)
  await expect(page.locator('#page h1')).toContainText(name)
  return id
}

export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('searchbox').fill(query)
  await expect(page.getByRole('status').first()).not.toBeEmpty()
}

async function chooseFromMenu(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Types into the note that has the keyboard while another window saves another text of it. */
async function writeBehindItsBack(page: Page, talkId: string): Promise<void> {
  await page.keyboard.insertText('この窓で書いた一行。')
  await page.evaluate(async (id) => {
    const talk = await window.talkshelf.call('talks.get', id)
    if (!talk.ok) throw new Error(talk.failure.code)
    const { note, noteHash } = talk.value.talk
    await window.talkshelf.call('notes.save', {
      talkId: id,
      text: `${note}\n別の窓で書いた一行。`,
      basedOn: noteHash,
    })
  }, talkId)
}

const preview = (page: Page, words: Window['words']) =>
  page.getByRole('region', { name: words.lists.preview.beside.replace('{{title}}', demo.list) })

/** Of the items of the list that is opened, below its first heading. */
export async function selectTwo(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('row').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
}

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

const heading = (page: Page, name: string) => page.getByRole('heading', { name })
