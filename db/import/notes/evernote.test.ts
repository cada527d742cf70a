import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { onePixel } from '../../testing/files-in-memory.ts'
import { readAs, readsAnyText } from '../../testing/importing.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import type { Format } from '../format.ts'
import { formats } from '../formats.ts'
import { readText } from '../read.ts'
import { evernoteResource } from './evernote-file.ts'

const format: Format = formats.find(({ name }) => name === 'evernote') ?? never()
function never(): never {
  throw new Error('Evernote is not among the formats')
}

const dot = {
  base64: Buffer.from(onePixel).toString('base64'),
  md5: createHash('md5').update(onePixel).digest('hex'),
}

const note = (title: string, enml: string, rest = '') =>
  `<note><title>${title}</title><content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${enml}</en-note>]]></content>${rest}</note>`
const file = (...notes: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export export-date="20231020T000000Z">${notes.join('\n')}</en-export>`
const noteOf = (enml: string, rest = '') => readAs(format, file(note('題', enml, rest))).talks[0]?.note

describe('a note of Evernote', () => {
  test('is an article with its tags, author, day and page', () => {
    const { talks, problems } = readAs(
      format,
      file(
        note(
          'SLO &amp; SLI',
          '<div>本文</div>',
          '<created>20231020T100500Z</created><tag>sre</tag><tag>見本</tag><note-attributes><author>山川</author><source-url>https://example.com/slo</source-url><latitude>35.0</latitude></note-attributes>',
        ),
      ),
    )
    expect(talks).toMatchObject([
      {
        title: 'SLO & SLI',
        kind: 'article',
        note: '本文',
        tags: ['sre', '見本'],
        speakers: [{ name: '山川' }],
        startsOn: { year: 2023, month: 10, day: 20 },
        links: [{ url: 'https://example.com/slo', kind: 'article' }],
      },
    ])
    expect(problems).toEqual([])
  })

  test('keeps its lines, lists, boxes, code, tables and links in Markdown', () => {
    expect(
      noteOf(
        [
          '<div>一行目</div><div><br/></div><div>二行目 <b>太字</b> <a href="https://example.com/a">見本</a></div>',
          '<div><en-todo checked="true"/>済んだ</div><div><en-todo/>まだ</div>',
          '<ul style="--en-todo:true;"><li style="--en-checked:false;">やる<ul><li>中</li></ul></li></ul>',
          '<div style="-en-codeblock:true;"><div>a = 1</div><div><br/></div><div>  b &lt; 2</div></div>',
          '<table><tr><td>題</td><td>人 | 組</td></tr><tr><td>k6</td><td>山川</td></tr></table>',
        ].join(''),
      ),
    ).toBe(
      [
        '一行目',
        '',
        '二行目 **太字** [見本](https://example.com/a)',
        '- [x] 済んだ',
        '- [ ] まだ',
        '',
        '- [ ] やる',
        '  - 中',
        '',
        '```',
        'a = 1',
        '',
        '  b < 2',
        '```',
        '',
        '|  |  |',
        '| --- | --- |',
        '| 題 | 人 \\| 組 |',
        '| k6 | 山川 |',
      ].join('\n'),
    )
  })

  test('has its pictures as attachments, found by the MD5 of their bytes', () => {
    const text = file(
      note(
        '題',
        `<en-media type="image/png" hash="${dot.md5}"/><en-media hash="00000000000000000000000000000000"/>`,
        `<resource><data encoding="base64">\n${dot.base64}\n</data><mime>image/png</mime><resource-attributes><file-name>点.png</file-name></resource-attributes><recognition><![CDATA[<recoIndex><item x="1"><t w="90">SLO</t><t w="20">5L0</t></item></recoIndex>]]></recognition></resource>`,
      ),
    )
    const { talks, problems } = readAs(format, text)
    expect(talks[0]?.attachments).toMatchObject([{ name: '点.png', mediaType: 'image/png', entry: dot.md5 }])
    expect(talks[0]?.references).toMatchObject([
      { written: `![点.png](evernote-resource:${dot.md5})`, to: { kind: 'attachment', entry: dot.md5 } },
    ])
    expect(problems.map(({ field, reason, text: told }) => [field, reason, told])).toEqual([
      ['en-media', 'attachment missing', '00000000000000000000000000000000'],
      ['recognition', 'field not understood', '点.png: SLO'],
    ])
    const source = { file: 'notes.enex', text, encoding: 'UTF-8', problems: [] }
    expect(evernoteResource(source, dot.md5)).toEqual(Buffer.from(onePixel))
    expect(evernoteResource(source, '0')).toBeNull()
  })

  test('leads to another note by its title, for the export gives notes no ids', () => {
    const link = (words: string) => `<div><a href="evernote:///view/1/s1/a/a/">${words}</a></div>`
    const { talks, problems, notices } = readAs(
      format,
      file(note('一', link('二') + link('無い')), note('二', '', '<created>20231020T100500Z</created>')),
    )
    expect(talks[0]?.references).toMatchObject([{ shown: '二', to: { kind: 'record', key: talks[1]?.key } }])
    expect(problems).toMatchObject([
      { reason: 'reference missing', text: '[無い](evernote:///view/1/s1/a/a/)', line: 3 },
    ])
    expect(notices.filter(({ kind }) => kind === 'link kept as text')).toEqual([])
  })

  test('tells what was encrypted, and keeps the hint', () => {
    const { talks, problems } = readAs(format, file(note('題', '<en-crypt hint="犬の名">aGk=</en-crypt>')))
    expect(talks[0]?.note).toBe('🔒 犬の名')
    expect(problems).toMatchObject([{ field: 'en-crypt', reason: 'record left out', text: '犬の名' }])
  })

  test('keeps its tasks', () => {
    expect(
      noteOf('<div>本文</div>', '<task><title>k6 を試す</title><taskStatus>completed</taskStatus></task>'),
    ).toBe('本文\n- [x] k6 を試す')
  })

  test('is known again by title and moment, and by its order where both are alike', () => {
    const made = '<created>20231020T100500Z</created>'
    const { talks } = readAs(format, file(note('題', 'a', made), note('題', 'b', made), note('題', 'c')))
    expect(new Set(talks.map(({ key }) => key)).size).toBe(3)
  })
})

describe('a file of Evernote that is broken', () => {
  test('gives what can be read, and tells that it is broken', () => {
    const { talks, problems } = readAs(format, file(note('一', '<div>本文</div>')).slice(0, -15))
    expect(talks).toMatchObject([{ title: '一', note: '本文' }])
    expect(problems).toMatchObject([{ reason: 'not well-formed' }])
  })

  test('blows up no entities and loads nothing', () => {
    const text = `<!DOCTYPE en-export [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><en-export>${note('&b;&c;', '本文')}</en-export>`
    expect(readAs(format, text).talks).toMatchObject([{ title: '&b;&c;', note: '本文' }])
  })

  test('a note nested 20,000 deep is read', () => {
    expect(noteOf(`${'<div><ul><li>'.repeat(20_000)}底`)).toContain('底')
  })

  test('any text is read without throwing', () => {
    readsAnyText(format, ['', '<en-export><note><title>', file(note('題', '<div>'))])
  })
})

test('an article about Evernote is no file of Evernote', () => {
  const read = readText('# ENEX\n\n`<en-export>` は根の要素。', 'x.md')
  expect(read.ok && read.value.format).toBe('markdown')
})

describeSamples('evernote', 'the samples of Evernote', () => {
  test.each([
    ['test-3NotesWithSameName.enex', 3],
    ['test-guid-logseq.enex', 4],
    ['test-ocr_attachment.enex', 1],
    ['test-reminder.enex', 1],
    ['sanitize_fulltest.enex', 2],
    ['test-resource-attributes-single-child.enex', 2],
  ])('%s has %i notes', (name, count) => {
    const text = readFileSync(join(samples, 'evernote', name), 'utf8')
    // Counted a second way: by the marks in the text.
    expect(text.match(/<note>/gu)).toHaveLength(count)
    const { events, talks } = readAs(format, text)
    expect(events.length + talks.length).toBe(count)
    const attachments = [...events, ...talks].flatMap((record) => record.attachments)
    expect(attachments).toHaveLength(text.match(/<resource>/gu)?.length ?? 0)
  })
})
