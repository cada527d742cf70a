import { expect, test, vi } from 'vitest'
import { attach, attachmentText } from '../db/attachments/attachments.ts'
import { aPdf } from '../db/attachments/fixtures/a-pdf.ts'
import type { Library } from '../db/library.ts'
import { changeClock } from '../db/talks/clocks.ts'
import { talkPage } from '../db/talks/talks.ts'
import { aLibrary, must } from '../db/testing/a-library.ts'
import { readPdfs } from './read-pdfs.ts'

function anEvening() {
  const { library, talks } = aLibrary({ events: [{ title: 'SRE NEXT', talks: [{ title: 'SLO' }] }] })
  const [talk] = talks
  if (!talk) throw new Error('the event has a talk')
  const add = (name: string) =>
    must(attach(library, { owner: { kind: 'talk', id: talk.id }, name, bytes: aPdf([name]) }))
  return { library, talk, add }
}

const textsOf = (library: Library, talk: Parameters<typeof talkPage>[1]) =>
  must(talkPage(library, talk)).attachments.map(({ id }) => must(attachmentText(library, id)))

const reads = (path: string) => ({ text: Promise.resolve(`${path.slice(-4)}\f`), stop() {} })

test('a PDF that comes is read when there is time, and each one once', async () => {
  vi.useFakeTimers()
  const { library, talk, add } = anEvening()
  const read = vi.fn(reads)
  const end = readPdfs(library, read)
  add('one.pdf')
  add('two.pdf')
  expect(textsOf(library, talk.id)).toEqual(['', ''])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(textsOf(library, talk.id)).toEqual(['.pdf\f', '.pdf\f'])
  await vi.advanceTimersByTimeAsync(100_000)
  expect(read).toHaveBeenCalledTimes(2)
  end()
  vi.useRealTimers()
})

test('while a talk runs nothing is read, and afterwards it is', async () => {
  vi.useFakeTimers()
  const { library, talk, add } = anEvening()
  const end = readPdfs(library, reads)
  const clock = (kind: 'start' | 'pause') =>
    must(changeClock(library, { talkId: talk.id, act: { kind, at: new Date().toISOString() } }))
  clock('start')
  add('deck.pdf')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(textsOf(library, talk.id)).toEqual([''])
  clock('pause')
  await vi.advanceTimersByTimeAsync(40_000)
  expect(textsOf(library, talk.id)).toEqual(['.pdf\f'])
  end()
  vi.useRealTimers()
})
