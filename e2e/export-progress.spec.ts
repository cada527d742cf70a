import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLibrary } from '../db/library.ts'
import { addToList, createList } from '../db/lists/lists.ts'
import { chooseOutgoing } from '../db/lists/outgoing.ts'
import type { NewListItem, Result } from '../db/model.ts'
import { usualChoice } from '../db/model.ts'
import { saveNote } from '../db/talks/notes.ts'
import { createTalk } from '../db/talks/talks.ts'
import { Hands } from './hands.ts'
import { expect, test } from './host.ts'
import { openRecord } from './ways-there.ts'

const title = '終わらない夜に読む'
const size = 60
const line = '手順書を読み合わせ、空欄の行から消していく。**数える**前に消さない。\n\n'

/** A list of few talks with endless notes: seconds in every format, and much longer as a PDF. */
const longList = {
  fill(folder: string): void {
    const library = must(openLibrary(folder, { access: 'write' }))
    const items = Array.from({ length: size }, (_, n): NewListItem => {
      const { id, noteHash } = must(createTalk(library, { title: `手順 ${n}` }))
      must(saveNote(library, { talkId: id, text: line.repeat(300), basedOn: noteHash }))
      return { kind: 'talk', talkId: id, why: '' }
    })
    const { id } = must(createList(library, { title }))
    must(addToList(library, { id, items, at: null }))
    must(chooseOutgoing(library, { id, choice: { ...usualChoice, notes: true } }))
    library.close()
  },
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the long list cannot be made: ${JSON.stringify(result.failure)}`)
  return result.value
}

test.use({ library: longList })

test('an export that takes long tells how far it is, and leaves nothing where it is ended', async ({
  app,
  page,
}) => {
  test.setTimeout(300_000)
  const hands = new Hands(page)
  const folder = join(app.userDataDir, 'out')
  await mkdir(folder)
  const sheet = page.getByRole('dialog', { name: /を共有$/u })
  const progress = sheet.getByRole('progressbar')
  const stop = sheet.getByRole('button', { name: '中止' })
  await openRecord(page, 'list', title)

  await test.step('a PDF is ended by keyboard while it is printed', async () => {
    await hands.press('ControlOrMeta+e')
    await expect(sheet).toBeVisible({ timeout: 60_000 })
    await hands.goTo(sheet.getByRole('radio', { checked: true }))
    await hands.press('ArrowDown', 'ArrowDown')
    await expect(sheet.getByRole('radio', { name: 'PDF' })).toBeChecked()
    await app.answerDialog(join(folder, 'list.pdf'))
    await hands.goTo(sheet.getByRole('button', { name: '書き出す…' }))
    await hands.press('Enter')
    await expect(progress).toHaveAccessibleName('PDF を組んでいます', { timeout: 60_000 })
    await expect(stop).toBeFocused()
    await hands.press('Enter')
    await expect(progress).toBeHidden({ timeout: 60_000 })
    await expect(sheet).toBeVisible()
    expect(await readdir(folder)).toEqual([])
  })

  await test.step('closing the sheet ends it as well', async () => {
    await app.answerDialog(join(folder, 'list.pdf'))
    await hands.goTo(sheet.getByRole('button', { name: '書き出す…' }))
    await hands.press('Enter')
    await expect(progress).toBeVisible({ timeout: 60_000 })
    await hands.press('Escape')
    await expect(sheet).toBeHidden()
    await expect.poll(() => readdir(folder)).toEqual([])
  })

  await test.step('left to itself it is whole, and the library answers meanwhile', async () => {
    const file = join(folder, 'list.html')
    await hands.press('ControlOrMeta+e')
    await expect(sheet).toBeVisible({ timeout: 60_000 })
    await hands.goTo(sheet.getByRole('radio', { name: 'PDF' }))
    await hands.press('ArrowUp')
    await expect(sheet.getByRole('radio', { name: 'Web ページ' })).toBeChecked()
    await app.answerDialog(file)
    await hands.goTo(sheet.getByRole('button', { name: '書き出す…' }))
    await hands.press('Enter')
    await expect(progress).toBeVisible({ timeout: 60_000 })
    const lists = await page.evaluate(() => window.talkshelf.call('lists.all', null))
    expect(lists).toMatchObject({ ok: true, value: [{ title, items: size }] })
    await expect(page.getByText(`${size} 件を ${file} に書き出しました`)).toBeVisible({ timeout: 60_000 })
    expect(await readFile(file, 'utf8')).toContain(`手順 ${size - 1}`)
    expect(await readdir(folder)).toEqual(['list.html'])
  })
})
