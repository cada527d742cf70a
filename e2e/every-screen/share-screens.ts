import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { TalkId, usualChoice } from '../../db/model.ts'
import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { idOf, openRecord } from '../ways-there.ts'
import { openNewList } from './new-list.ts'
import type { Screen, Window } from './screen.ts'

/** The sheet through which a list leaves. */
export const shareScreens: readonly Screen[] = [
  {
    name: 'list-share',
    library: 'demo',
    async come(window) {
      await openRecord(window.page, 'list', demo.list)
      const sheet = await openSheet(window)
      await choosePdf(window)
      await expect(sheet.getByRole('radio', { name: 'A4' })).toBeVisible()
    },
  },
  {
    name: 'list-share-left-out',
    library: 'demo',
    async come(window) {
      const { page, words } = window
      await openListWithSecrets(page)
      const sheet = await openSheet(window)
      await expect(sheet.getByText(secret)).toBeVisible()
      for (const part of ['speakers', 'tags', 'notes'] as const) {
        await sheet.getByText(words.lists.share.part[part], { exact: true }).click()
      }
      await expect(sheet.getByRole('checkbox', { name: words.lists.share.part.notes })).toBeChecked()
      await expect(sheet.getByRole('checkbox', { name: words.lists.share.part.tags })).not.toBeChecked()
    },
  },
  {
    name: 'list-share-live',
    library: 'demo',
    async come(window) {
      await openNewList(window.page, { title: '監視を読む', query: 'アラート' })
      await openSheet(window)
    },
  },
  {
    name: 'list-share-copy',
    library: 'demo',
    async come(window) {
      const { page, words } = window
      await openRecord(page, 'list', demo.list)
      const sheet = await openSheet(window)
      await sheet.getByRole('button', { name: words.lists.share.copy }).click()
      await expect(page.getByRole('menuitem', { name: words.lists.share.copyRich })).toBeVisible()
    },
  },
  {
    name: 'list-share-leaving',
    library: 'demo',
    async come(window) {
      const { app, page, words } = window
      await openRecord(page, 'list', demo.list)
      const sheet = await openSheet(window)
      await app.holdAnswers('export.open')
      await sheet.getByRole('button', { name: words.lists.share.export }).click()
      await expect(sheet.getByRole('button', { name: words.lists.share.leaving })).toBeVisible()
    },
    leave: ({ app }) => app.holdAnswers(),
  },
  {
    name: 'list-share-progress',
    library: 'demo',
    async come(window) {
      const { app, page, words } = window
      await openLongList(page)
      const sheet = await openSheet(window)
      await choosePdf(window)
      await app.answerDialog(join(app.userDataDir, 'list.pdf'))
      await app.holdAnswers('export.look')
      await sheet.getByRole('button', { name: words.lists.share.export }).click()
      await expect(sheet.getByRole('progressbar')).toBeVisible()
      await expect(sheet.getByRole('button', { name: words.lists.share.stop })).toBeFocused()
    },
    async leave({ app, page, words }) {
      await page.getByRole('button', { name: words.lists.share.stop }).click()
      await app.holdAnswers()
      await expect(page.getByRole('progressbar')).toBeHidden()
    },
  },
]

/** Opens the sheet of the list that is opened. */
async function openSheet({ page, words }: Window) {
  await page.getByRole('main').getByRole('button', { name: words.lists.share.label, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: words.lists.share.export })).toBeVisible()
  return sheet
}

/** As which it is printed. */
async function choosePdf({ page, words }: Window): Promise<void> {
  const { pdf } = words.lists.share.formats
  await page.getByRole('dialog').getByText(pdf, { exact: true }).click()
  await expect(page.getByRole('radio', { name: pdf })).toBeChecked()
}

const secret = '障害の夜に二人で話したこと'

/** A list of a talk with everything that can be left out, and of one that stays at home. */
async function openListWithSecrets(page: Page): Promise<void> {
  const talkId = TalkId.parse(await idOf(page, 'talk', demo.noted))
  const made = await page.evaluate(
    (title) => window.talkshelf.call('talks.create', { title, isPrivate: true }),
    secret,
  )
  if (!made.ok) throw new Error(made.failure.code)
  await openNewList(page, {
    title: '当番の前の晩に',
    items: [
      { kind: 'talk', talkId, why: '鳴らす前に、鳴らさないものを決めるために。' },
      { kind: 'talk', talkId: made.value.id, why: '' },
      { kind: 'link', url: 'https://sre.google/sre-book/being-on-call/', title: '', why: '' },
    ],
  })
}

/** A list with a note of so many pages that no machine prints it within a moment. */
async function openLongList(page: Page): Promise<void> {
  const text = '手順書を読み合わせ、空欄の行から消していく。\n\n'.repeat(4000)
  const talkId = await page.evaluate(async (note) => {
    const { call } = window.talkshelf
    const talk = await call('talks.create', { title: '終わらない手順書' })
    if (!talk.ok) throw new Error(talk.failure.code)
    const { id, noteHash } = talk.value
    const saved = await call('notes.save', { talkId: id, text: note, basedOn: noteHash })
    if (!saved.ok) throw new Error(saved.failure.code)
    return id
  }, text)
  const id = await openNewList(page, {
    title: '終わらない夜に',
    items: [{ kind: 'talk', talkId, why: '' }],
  })
  await page.evaluate(([of, choice]) => window.talkshelf.call('lists.choose', { id: of, choice }), [
    id,
    { ...usualChoice, notes: true },
  ] as const)
}
