import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attach } from '../attachments/attachments.ts'
import { aPng } from '../attachments/fixtures/pictures.ts'
import { reportText } from '../events/report.ts'
import { listFormats, reportFormats } from '../export/formats.ts'
import type { Library } from '../library.ts'
import { addLink } from '../links/links.ts'
import type { ListId, ShareChoice, Talk } from '../model.ts'
import { done, everything, usualChoice } from '../model.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { addToList, createList } from './lists.ts'
import { chooseOutgoing, outgoing, rememberedChoice } from './outgoing.ts'
import { exportLists } from './share.ts'

/** All that leaves, in every format, as one text. A page that is to be printed counts as what is printed. */
async function everyByte(library: Library, id: ListId, choice: ShareChoice): Promise<string> {
  const print = (page: string) => Promise.resolve(done(Buffer.from(page)))
  const texts: string[] = []
  for (const { name } of listFormats) {
    const { files, name: fileName } = must(
      await exportLists(library, { ids: [id], format: name, choice }, print),
    )
    for (const { path, bytes } of files) texts.push(fileName, path, Buffer.from(bytes).toString())
  }
  const text = texts.join('\n')
  return `${text}\n${decodeURIComponent(text.match(/mailto:\?subject=\S*/u)?.[0] ?? '')}`
}

/** A talk whose every text is a word of its own. */
const wordy = (n: number, isPrivate: boolean) => ({
  title: `title${n}end`,
  isPrivate,
  speakers: [`speaker${n}end`],
  tags: [`tag${n}end`],
  note: `note${n}end\n\n- [00:12] ★ mark${n}end\n\n%%comment${n}end%%\n\n%%\n- [00:13] ★ hidden${n}end\n%%`,
})
const words = (n: number) =>
  ['title', 'speaker', 'tag', 'note', 'mark', 'slide', 'deck', 'why', 'photo'].map((name) => `${name}${n}end`)
const comments = (n: number) => [`comment${n}end`, `hidden${n}end`, `whycomment${n}end`]

function aListOf(privacies: readonly boolean[]) {
  const { library, talks } = aLibrary({
    events: [{ title: 'An evening', talks: privacies.map((isPrivate, n) => wordy(n, isPrivate)) }],
  })
  const list = must(createList(library, { title: 'A list' }))
  for (const [n, talk] of talks.entries()) dress(library, talk, n)
  const items = talks.map(({ id }, n) => ({
    kind: 'talk' as const,
    talkId: id,
    why: `why${n}end %%whycomment${n}end%%`,
  }))
  must(addToList(library, { id: list.id, items, at: null }))
  return { library, id: list.id, talks }
}

function dress(library: Library, talk: Talk, n: number): void {
  const owner = { kind: 'talk' as const, id: talk.id }
  must(
    addLink(library, {
      owner,
      url: `https://example.com/slide${n}end`,
      title: `deck${n}end`,
      kind: 'slides',
    }),
  )
  must(attach(library, { owner, name: `photo${n}end.png`, bytes: aPng({ red: n }) }))
}

test('nothing of a private talk is in any byte of any format, whatever is chosen', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      fc.record({
        why: fc.boolean(),
        speakers: fc.boolean(),
        tags: fc.boolean(),
        marks: fc.boolean(),
        notes: fc.boolean(),
        photos: fc.boolean(),
        cover: fc.boolean(),
      }),
      async (privacies, choice) => {
        const { library, id } = aListOf(privacies)
        const out = await everyByte(library, id, choice)
        for (const [n, isPrivate] of privacies.entries()) {
          const staying = isPrivate ? [...words(n), ...comments(n)] : comments(n)
          expect(staying.filter((word) => out.includes(word))).toEqual([])
          if (!isPrivate) expect(out).toContain(`title${n}end`)
        }
      },
    ),
    { numRuns: 12 },
  )
}, 120_000)

test('all that is chosen goes out, and what is left out does not', async () => {
  const { library, id } = aListOf([false])
  const all = await everyByte(library, id, everything)
  expect(words(0).filter((word) => !all.includes(word))).toEqual([])
  for (const [choice, word] of [
    ['why', 'why0end'],
    ['speakers', 'speaker0end'],
    ['tags', 'tag0end'],
    ['notes', 'note0end'],
    ['photos', 'photo0end'],
  ] as const)
    expect(await everyByte(library, id, { ...everything, [choice]: false })).not.toContain(word)
  expect(await everyByte(library, id, { ...everything, marks: false, notes: false })).not.toContain(
    'mark0end',
  )
}, 60_000)

test('before a list leaves, it is told what goes out and what stays', () => {
  const { library, id, talks } = aListOf([false, true, false])
  expect(must(outgoing(library, { id, choice: everything }))).toMatchObject({
    talks: [
      { title: 'title0end', hasWhy: true, hasNote: true, marks: 1, photos: 1, links: 1 },
      { title: 'title2end' },
    ],
    speakers: ['speaker0end', 'speaker2end'],
    tags: ['tag0end', 'tag2end'],
    counts: { talks: 2, links: 2, whys: 2, speakers: 2, tags: 2, marks: 2, notes: 2, photos: 2 },
    stays: [{ id: talks[1]?.id, title: 'title1end' }],
    staysLinks: 0,
  })
  expect(must(outgoing(library, { id })).counts).toMatchObject({ talks: 2, notes: 0, marks: 0, photos: 0 })
})

test('what was chosen for a list is remembered for that list', async () => {
  const { library, id } = aListOf([false])
  const other = must(createList(library, { title: 'Another' }))
  must(chooseOutgoing(library, { id, choice: everything }))
  expect(rememberedChoice(library, id)).toEqual(everything)
  expect(rememberedChoice(library, other.id)).toEqual(usualChoice)
  const print = () => Promise.reject(new Error('nothing to print'))
  const { files } = must(await exportLists(library, { ids: [id], format: 'json' }, print))
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toContain('note0end')
})

test('a private link stays, and so does a link of a private talk that is an item of its own', async () => {
  const { library, id, talks } = aListOf([true])
  const items = ['open', 'ofatalk', 'mine'].map((name) => ({
    kind: 'link' as const,
    url: `https://example.com/${name}end`,
    title: '',
    why: '',
  }))
  must(addToList(library, { id, items, at: null }))
  library.writer?.prepare(`UPDATE link SET talk_id = ? WHERE url LIKE '%ofatalkend'`).run(talks[0]?.id)
  library.writer?.prepare(`UPDATE link SET is_private = 1 WHERE url LIKE '%mineend'`).run()
  const out = await everyByte(library, id, everything)
  expect(out).toContain('openend')
  expect(out).not.toMatch(/ofatalkend|mineend/u)
  expect(must(outgoing(library, { id })).staysLinks).toBe(2)
})

test.each(reportFormats)('a report as $name tells nothing of a private talk', ({ name }) => {
  const { library, events } = aLibrary({
    events: [{ title: 'An evening', talks: [wordy(0, true), wordy(1, false)] }],
  })
  const [event] = events
  if (!event) throw new Error('there is one event')
  const { text } = must(reportText(library, { id: event.id, format: name }))
  expect(words(0).filter((word) => text.includes(word))).toEqual([])
  expect(text).toContain('note1end')
  expect(comments(1).filter((word) => text.includes(word))).toEqual([])
})
