import type { Page } from '@playwright/test'
import { aPdf } from '../../db/attachments/fixtures/a-pdf.ts'
import { aHeic, aPng, exifOfShibuya } from '../../db/attachments/fixtures/pictures.ts'
import { paste } from '../clipboard.ts'
import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { heading, openRecord } from '../ways-there.ts'
import type { Screen } from './screen.ts'

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

/** Notes: as they are written and read, in the middle of an evening and after it. */
export const noteScreens: readonly Screen[] = [
  ...(['beside', 'preview'] as const).map(
    (shown): Screen => ({
      name: `talk-${shown}`,
      library: 'demo',
      async come({ page, words }) {
        await openRecord(page, 'talk', demo.noted)
        await page.getByRole('radio', { name: words.capture.shown[shown] }).click()
        await expect(page.getByRole('article', { name: words.capture.note.preview })).toBeVisible()
      },
    }),
  ),
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
