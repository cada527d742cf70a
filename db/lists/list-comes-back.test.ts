import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { starterList } from '../export/fixtures/starter-list.ts'
import { htmlPage } from '../export/html.ts'
import { json } from '../export/json.ts'
import { markdown } from '../export/markdown.ts'
import type { SharedList } from '../export/shared-list.ts'
import { select } from '../history/records.ts'
import { events, lists, talks } from '../history/subjects.ts'
import { readText } from '../import/read.ts'
import { saveImported } from '../import/save.ts'
import type { Imported } from '../model.ts'
import { everything } from '../model.ts'
import { saveNote } from '../talks/notes.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { addToList, createList } from './lists.ts'
import { listText } from './share.ts'

const shapes = { json, markdown, html: (list: SharedList) => htmlPage(list) }
const readBack = (text: string): Imported => must(readText(text, 'list'))

/** What a reader of the list gets, in whatever shape it went out and came back. */
const outlineOf = ({ lists: [list] }: Imported) => ({
  title: list?.title,
  introduction: list?.introduction,
  items: list?.items.map((item) => {
    if (item.kind === 'heading') return ['#', item.heading, item.why]
    if (item.kind === 'link') return [item.link.title, item.why, item.link.url]
    const { talk, event, why } = item
    return [
      talk.title,
      why,
      ...talk.links.map(({ url }) => url),
      event?.title,
      ...talk.speakers.map(({ printed }) => printed),
      talk.kind,
      talk.minutes,
      ...talk.tags,
      ...talk.marks.map(({ kind, elapsedSeconds, text }) => `${kind} ${elapsedSeconds} ${text}`),
    ]
  }),
})

const outlineOfList = ({ title, introduction, items }: SharedList) => ({
  title,
  introduction,
  items: items.map((item) => {
    if (item.kind === 'heading') return ['#', item.title, item.why]
    if (item.kind === 'link') return [item.title, item.why, item.url]
    const marks = (item.marks ?? []).map(
      ({ kind, elapsedSeconds, text }) => `${kind} ${elapsedSeconds} ${text}`,
    )
    const urls = item.links.map(({ url }) => url)
    return [
      item.title,
      item.why,
      ...urls,
      item.event ?? undefined,
      ...item.speakers,
      item.talkKind,
      item.minutes,
      ...item.tags,
      ...marks,
    ]
  }),
})

describe.each(Object.entries(shapes))('a list that went out as %s', (_shape, write) => {
  test('comes back with its order, titles, links, tags, marks and reasons', () => {
    expect(outlineOf(readBack(write(starterList)))).toEqual(outlineOfList(starterList))
  })

  test('comes back whatever its titles are', () => {
    const title = fc
      .string({ unit: fc.constantFrom(...'\\`*_[]()<>#+-.!|~&あ「」題1a '), minLength: 1, maxLength: 12 })
      .map((text) => `題${text.replaceAll(/\s+/gu, ' ').trim()}`)
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), (titles) => {
        const items = titles.map((text, n) => ({
          kind: 'link' as const,
          id: null,
          title: text,
          url: `https://a.example/${n}`,
          why: '理由',
        }))
        const list = { ...starterList, title: titles[0] ?? '', items }
        expect(outlineOf(readBack(write(list))).items).toEqual(outlineOfList(list).items)
      }),
      { numRuns: 60 },
    )
  })

  test('adds its evening, talks and links to a library, and nothing the second time', () => {
    const { library } = aLibrary()
    const imported = readBack(write(starterList))
    expect(must(saveImported(library, imported))).toMatchObject({ events: 1, talks: 5, lists: 1 })
    expect(must(saveImported(library, imported))).toMatchObject({ events: 0, talks: 0, lists: 0, links: 0 })
    expect(select(library.reader, lists, 'deleted_at IS NULL')).toHaveLength(1)
  })

  test('finds the talk that is here already, and leaves its note alone', () => {
    const { library, talks: mine } = aLibrary({
      events: [
        {
          title: 'ゆるSRE勉強会 #2',
          startsOn: { year: 2023, month: 10, day: 20 },
          talks: [{ title: '「SLO Review」今やるならこうする', note: '自分のメモ' }],
        },
      ],
    })
    must(saveImported(library, readBack(write(starterList))))
    expect(select(library.reader, events, 'deleted_at IS NULL')).toHaveLength(1)
    const found = select(library.reader, talks, 'title = ?', '「SLO Review」今やるならこうする')
    expect(found.map(({ id, note }) => [id, note])).toEqual([[mine[0]?.id, '自分のメモ']])
  })
})

describe('a list that went out as JSON', () => {
  test('brings nothing beside the note that it went out with, less its pictures and what was one’s own', async () => {
    const picture = `attachments/ab/ab${'0'.repeat(62)}.png`
    const { library, talks: mine } = aLibrary({
      events: [{ title: '夜', talks: [{ title: '題', note: `- ◎ ![木](${picture})\n%%内緒%%\n一行` }] }],
    })
    const [talk] = mine
    if (!talk) throw new Error('there is a talk')
    const list = must(createList(library, { title: '読むもの' }))
    must(
      addToList(library, {
        id: list.id,
        at: null,
        items: [{ kind: 'talk', talkId: talk.id, why: '読んで' }],
      }),
    )
    const { text } = must(await listText(library, { id: list.id, format: 'json', choice: everything }))
    expect(text).toContain('◎ 木')
    expect(text).not.toContain(picture)
    // As another list, so that nothing of it is known.
    must(saveImported(library, readBack(text.replace(list.id, list.id.replace(/.$/u, 'f')))))
    const reasons = library.reader.prepare('SELECT why FROM list_item ').pluck().all()
    expect(new Set(reasons)).toEqual(new Set(['読んで']))
  })

  test("brings somebody else's note beside one's own, behind the reason", () => {
    const { library, talks: mine } = aLibrary({
      events: [{ title: '夜', talks: [{ title: '題', note: '' }] }],
    })
    const [talk] = mine
    if (!talk) throw new Error('there is a talk')
    must(saveNote(library, { talkId: talk.id, text: '自分のメモ', basedOn: talk.noteHash }))
    const item = {
      kind: 'talk',
      id: talk.id,
      title: '題',
      event: '夜',
      date: null,
      speakers: [],
      talkKind: 'talk',
      minutes: null,
      links: [],
      tags: [],
      note: '人のメモ',
      why: '読んで',
    } as const
    must(
      saveImported(
        library,
        readBack(json({ ...starterList, id: null, items: [{ ...item, speakers: [], links: [], tags: [] }] })),
      ),
    )
    expect(select(library.reader, talks, 'deleted_at IS NULL').map(({ note }) => note)).toEqual([
      '自分のメモ',
    ])
    const [list] = select(library.reader, lists, 'deleted_at IS NULL')
    const reasons = list
      ? library.reader.prepare('SELECT why FROM list_item WHERE list_id = ?').pluck().all(list.id)
      : []
    expect(reasons).toEqual(['読んで\n\n人のメモ'])
  })
})
