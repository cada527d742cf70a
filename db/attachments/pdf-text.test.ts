import { expect, test } from 'vitest'
import { search } from '../search/search.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { attach } from './attachments.ts'
import { aPdf } from './fixtures/a-pdf.ts'
import { pdfText } from './pdf-text.ts'
import { keepText, nextUnread } from './reading.ts'

test('a PDF is its pages, also those in a Japanese font that it does not hold', async () => {
  expect(await pdfText(aPdf(['SLO Review (2023)', '信頼性は会話です']))).toBe(
    'SLO Review (2023)\f信頼性は会話です\f',
  )
})

test('a PDF that is broken, and one without text, has one page of nothing', async () => {
  expect(await pdfText(Buffer.from('%PDF-1.7\nno more'))).toBe('\f')
  expect(await pdfText(aPdf(['']))).toBe('\f')
})

test('a PDF is read once, and its talk is then found by what stands in it', async () => {
  const { library, talks } = aLibrary({ events: [{ title: 'SRE NEXT', talks: [{ title: 'SLO' }] }] })
  const [talk] = talks
  if (!talk) throw new Error('the event has a talk')
  const bytes = aPdf(['エラーバジェット'])
  const { id } = must(attach(library, { owner: { kind: 'talk', id: talk.id }, name: 'deck.pdf', bytes }))
  const hits = () => search(library.reader, 'バジェット', { limit: 5 }).results
  const found = () => hits().map((hit) => hit.id)
  expect(found()).toEqual([])
  expect(nextUnread(library, new Set())?.id).toBe(id)
  expect(nextUnread(library, new Set([id]))).toBeNull()
  must(keepText(library, { id, text: await pdfText(bytes) }))
  expect(nextUnread(library, new Set())).toBeNull()
  expect(found()).toEqual([talk.id])
  expect(hits()).toMatchObject([{ inFile: 'deck.pdf', snippet: expect.stringContaining('エラーバジェット') }])
})
