import { expect, test } from 'vitest'
import { LinkId, ListId, TalkId } from '../model.ts'
import type { ListFormat } from './format.ts'
import { listFormats } from './formats.ts'
import type { SharedList } from './shared-list.ts'

// Every text of this list is a word of its own, with which no format has anything to do: what goes in can be counted
// when it comes out.
const list: SharedList = {
  id: ListId.parse('01920000-0000-7000-8000-000000000100'),
  title: 'listtitle',
  introduction: 'introone **introtwo** [introlink](https://intro.example/addressintro)',
  updatedAt: '2026-10-01T12:00:00.000Z',
  items: [1, 2, 3].flatMap((part): SharedList['items'] => [
    { kind: 'heading', title: `headingtitle${part}`, why: `headingwhy${part}` },
    ...[1, 2].map((n) => ({
      kind: 'talk' as const,
      id: TalkId.parse(`01920000-0000-7000-8000-0000000000${part}${n}`),
      title: `talktitle${part}${n}`,
      event: `event${part}${n}`,
      date: { year: 2020 + part, month: 10, day: 20 + n },
      speakers: [`speakerone${part}${n}`, `speakertwo${part}${n}`],
      talkKind: 'talk' as const,
      minutes: 15,
      links: [
        {
          kind: 'slides' as const,
          title: `slidename${part}${n}`,
          url: `https://one.example/deck${part}${n}`,
        },
        { kind: 'video' as const, title: `videoname${part}${n}`, url: `https://two.example/film${part}${n}` },
      ],
      tags: [`tagone${part}${n}`, `parent/tagtwo${part}${n}`],
      marks: [
        { kind: 'key message' as const, elapsedSeconds: 754, text: `keymessage${part}${n}` },
        { kind: 'quote' as const, elapsedSeconds: null, text: `quotation${part}${n}` },
      ],
      why: `whyone${part}${n}\n\n- whytwo${part}${n}\n\n> whythree${part}${n} ${'あ'.repeat(10_000)}`,
    })),
    {
      kind: 'link',
      id: LinkId.parse(`01920000-0000-7000-8000-00000000020${part}`),
      title: `linktitle${part}`,
      url: `https://three.example/page${part}`,
      why: `linkwhy${part}`,
    },
  ]),
}

/** Every word of the list, addresses included. */
const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string')
    return value.match(/[a-z]{5,}\d*/gu)?.filter((word) => !ordinary.has(word)) ?? []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}
// Of kinds and of every address: words that a format says in its own way.
const ordinary = new Set([
  'https',
  'example',
  'heading',
  'message',
  'quote',
  'slides',
  'video',
  'three',
  'intro',
  'parent',
])

/** What a format has no place for: a bibliography is its entries, and cards are key messages and questions. */
const missing: Record<string, RegExp> = {
  anki: /^(?:intro|heading|link|page|address|quotation|why|tagone$)/u,
  'csl-json': /^(?:list|intro|address|headingwhy)/u,
  bibtex: /^(?:list|intro|address|headingwhy)/u,
}

async function textOf(format: ListFormat): Promise<string> {
  if (format.makes === 'text') return format.write(list, null)
  if (format.makes === 'print') return format.page(list)
  const files = await format.write([list], () => null)
  return files.map(({ bytes }) => Buffer.from(bytes).toString()).join('\n')
}

test.each(listFormats)('nothing of a list is dropped in $name', async (format) => {
  const text = await textOf(format)
  const out = format.name === 'mailto' ? decodeURIComponent(text) : text.replaceAll(/\r\n /gu, '')
  const wanted = [...new Set(wordsOf(list))].filter((word) => !missing[format.name]?.test(word))
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.filter((word) => !out.includes(word))).toEqual([])
  const reasons = format.name === 'anki' ? 0 : 6
  expect([...out.matchAll(/あ{10000}/gu)].length).toBeGreaterThanOrEqual(reasons)
})

test('no format says by what it was written', async () => {
  for (const format of listFormats) expect((await textOf(format)).toLowerCase()).not.toContain('talkshelf')
})
