import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Imported } from '../../model.ts'
import { filesInMemory, onePixel, readGroups } from '../../testing/files-in-memory.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import { openPath } from '../files/opened.ts'
import { joplin } from './joplin.ts'
import { readJoplinItem } from './joplin-item.ts'

const id = (digit: string) => digit.repeat(32)
const item = (
  digit: string,
  type: number,
  text: string,
  properties: Readonly<Record<string, string>> = {},
) => ({
  [`${id(digit)}.md`]: [
    ...(text === '' ? [] : [text, '']),
    `id: ${id(digit)}`,
    ...Object.entries(properties).map(([name, value]) => `${name}: ${value}`),
    `type_: ${type}`,
  ].join('\n'),
})

describe('an export of Joplin', () => {
  const read = readGroups(
    joplin,
    filesInMemory({
      ...item('1', 2, '仕事', { parent_id: '' }),
      ...item('2', 2, '勉強会', { parent_id: id('1') }),
      ...item(
        'a',
        1,
        `SLO の話\n\n本文\n\nid: 属性ではない\n\n![点](:/${id('e')}) [次](:/${id('b')}) [無い](:/${id('0')})`,
        {
          parent_id: id('2'),
          user_created_time: '2023-10-20T10:05:00.000Z',
          source_url: 'https://example.com/slo',
          author: '山川',
          deleted_time: '0',
        },
      ),
      ...item('b', 1, '次の話'),
      ...item('c', 5, 'sre'),
      ...item('d', 6, '', { note_id: id('a'), tag_id: id('c') }),
      ...item('e', 4, '点.png', { mime: 'image/png' }),
      ...item('f', 1, '捨てた話', { deleted_time: '1697796000000' }),
      [`resources/${id('e')}.png`]: onePixel,
    }),
  )
  const [first, second] = read.flatMap(({ talks }) => talks)

  test('is its notes, with tags, notebooks, day, author and page', () => {
    expect(first).toMatchObject({
      key: `joplin\n${id('a')}`,
      title: 'SLO の話',
      tags: ['sre', '仕事/勉強会'],
      startsOn: { year: 2023, month: 10, day: 20 },
      speakers: [{ name: '山川' }],
      links: [{ url: 'https://example.com/slo' }],
    })
    expect(first?.note).toContain('id: 属性ではない')
    expect(first?.note).not.toContain('user_created_time')
    expect(second?.title).toBe('次の話')
  })

  test('leads from note to note and to files, and tells what is missing', () => {
    expect(first?.references).toMatchObject([
      { written: `![点](:/${id('e')})`, to: { kind: 'attachment', entry: `resources/${id('e')}.png` } },
      { written: `[次](:/${id('b')})`, to: { kind: 'record', key: second?.key } },
    ])
    expect(first?.attachments).toMatchObject([{ name: '点.png', mediaType: 'image/png' }])
    expect(read[0]?.problems).toMatchObject([
      { reason: 'reference missing', text: `[無い](:/${id('0')})`, line: 7 },
    ])
    expect(read[0]?.notices.filter(({ kind }) => kind === 'link kept as text')).toEqual([])
  })

  test('tells what was thrown away, and imports it not', () => {
    const told = read.flatMap(({ problems }) => problems).filter(({ reason }) => reason === 'record left out')
    expect(told).toMatchObject([{ field: 'deleted_time', text: '捨てた話' }])
    expect(read.flatMap(({ talks }) => talks)).toHaveLength(2)
  })
})

test('a note kept as HTML becomes Markdown', () => {
  const [read] = readGroups(
    joplin,
    filesInMemory(
      item('a', 1, '題\n\n<p>本<b>文</b></p><img src=":/0123456789abcdef0123456789abcdef"/>', {
        markup_language: '2',
      }),
    ),
  )
  expect(read?.talks[0]?.note).toBe('本**文**\n\n![](:/0123456789abcdef0123456789abcdef)')
})

test('notebooks in a circle end', () => {
  const files = filesInMemory({
    ...item('1', 2, '一', { parent_id: id('2') }),
    ...item('2', 2, '二', { parent_id: id('1') }),
    ...item('a', 1, '題', { parent_id: id('1') }),
  })
  expect(readGroups(joplin, files)[0]?.talks[0]?.title).toBe('題')
})

test('a Markdown file that is named so is none of Joplin', () => {
  expect(joplin.find(filesInMemory({ [`${id('a')}.md`]: '# 題\n\n本文' }))).toEqual([])
})

test('whatever stands in the files, they are read without throwing', () => {
  const line = fc.oneof(
    fc.constantFrom('', `id: ${id('a')}`, 'type_: 1', 'parent_id: x', `![](:/${id('a')})`, '# 題', '```'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const files = filesInMemory({
        ...item('a', 1, '題'),
        [`${id('b')}.md`]: a,
        [`${id('c')}.md`]: `${b}\nid: ${id('c')}\ntype_: 1`,
      })
      for (const read of readGroups(joplin, files)) expect(Imported.safeParse(read).error).toBeUndefined()
      expect(() => readJoplinItem(a.split('\n'))).not.toThrow()
    }),
    { numRuns: 150 },
  )
})

describeSamples('joplin', 'the samples of Joplin', () => {
  test.each([
    ['raw', 2, 1],
    ['made.jex', 2, 1],
    ['sync-2020', 2, 0],
  ])('%s has %i notes and %i pictures', (name, notes, pictures) => {
    const opened = openPath(`${samples}/joplin/${name}`)
    const read = opened.ok ? readGroups(joplin, opened.value) : []
    const records = read.flatMap(({ events, talks }) => [
      ...events,
      ...events.flatMap((event) => event.talks),
      ...talks,
    ])
    expect(read).toHaveLength(notes)
    expect(records.flatMap(({ attachments }) => attachments)).toHaveLength(pictures)
  })
})
