import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { browser, printWithBrowser } from '../db/cli/print-with-browser.ts'
import { undated } from '../db/export/pdf-dates.ts'
import { printPage } from '../db/export/print-page.ts'
import { SharedList } from '../db/export/shared-list.ts'
import { expect, test } from './host.ts'

test('a list is printed to PDF by the app, byte by byte as the command line prints it', async ({ app }) => {
  test.setTimeout(120_000)
  const file = join(app.userDataDir, 'list.pdf')
  await app.answerDialog(file)
  const list = await app.page.evaluate(async () => {
    const { call } = window.talkshelf
    const must = <T>(answer: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
      return answer.value
    }
    const { eventId } = must(await call('sample.add', null))
    const { talks } = must(await call('events.get', eventId))
    const { id } = must(await call('lists.create', { title: 'SRE を始めた人へ' }))
    const items = talks.map((talk) => ({ kind: 'talk' as const, talkId: talk.id, why: '会話だから' }))
    must(await call('lists.add', { id, items, at: null }))
    let state = must(await call('export.open', { id, format: 'pdf', to: 'place' }))
    while (state?.written === null) state = must(await call('export.look', { id: state.id }))
    return must(await call('lists.shared', { id, format: 'pdf' })).list
  })

  const printed = await readFile(file)
  const source = printed.toString('latin1')
  expect(source).toMatch(/^%PDF-/u)
  expect(source).toContain('/Outlines')
  expect(source).toContain('/MarkInfo')
  expect(source).not.toMatch(/CreationDate|Talkshelf/u)
  // Real Electron runs where no other browser need be.
  if (browser() === null) return
  const shared = SharedList.parse(JSON.parse(z.string().parse(list)))
  const alike = await printWithBrowser(printPage(shared, 'A4'))
  if (!alike.ok) throw new Error(JSON.stringify(alike.failure))
  expect(Buffer.compare(undated(alike.value), printed)).toBe(0)
})
