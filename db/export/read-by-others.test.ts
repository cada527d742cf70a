import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { parse as parseCsv } from 'csv-parse/sync'
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { HtmlValidate } from 'html-validate/node'
import ICAL from 'ical.js'
import { lint } from 'markdownlint/sync'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { awkwardList } from './fixtures/awkward-list.ts'
import { starterList } from './fixtures/starter-list.ts'
import { listFormats } from './formats.ts'
import { oneLine } from './markdown-text.ts'
import type { SharedList } from './shared-list.ts'

// Every format is read back by software that knows nothing of us.

const long = 'あ🍣|[x](y)<b>&`*_~'.repeat(560)
const lists: [string, SharedList][] = [
  ['the starter list', starterList],
  ['a list full of awkward texts', awkwardList],
  [
    'a list with ten thousand characters in a title and a reason',
    {
      ...starterList,
      items: starterList.items
        .slice(0, 3)
        .map((item) => ({ ...item, title: `${item.title}${long}]]>`, why: long })),
    },
  ],
]

async function written(name: string, list: SharedList): Promise<string> {
  const format = listFormats.find((one) => one.name === name)
  if (format?.makes !== 'text') throw new Error(`${name} is no text`)
  return format.write(list, null)
}

const itemsOf = ({ items }: SharedList) => items.filter((item) => item.kind !== 'heading')
const titles = (list: SharedList) => itemsOf(list).map(({ title }) => oneLine(title))
/** Where a link of its own has no title, its address is what it is called. */
const named = (list: SharedList, found: readonly (string | undefined)[]) =>
  titles(list).map((title, n) => (title === '' ? found[n] : title))

test.each(lists)('a feed reader finds every item of %s in its order', async (_, list) => {
  const rss = parseRssFeed(await written('rss', list))
  const found = (rss.items ?? []).map(({ title }) => title)
  expect(found).toEqual(named(list, found))
  expect(rss.title).toBe(oneLine(list.title))

  const atom = parseAtomFeed(await written('atom', list))
  const entries = (atom.entries ?? []).map(({ title }) => unescaped(textOf(title)))
  expect(entries).toEqual(named(list, entries))

  const json = parseJsonFeed(await written('json-feed', list))
  const jsonTitles = (json.items ?? []).map(({ title }) => title)
  expect(jsonTitles).toEqual(named(list, jsonTitles))
  expect(new Set((json.items ?? []).map(({ id }) => id)).size).toBe(itemsOf(list).length)
})

const textOf = (title: unknown) =>
  typeof title === 'string' ? title : z.object({ value: z.string() }).parse(title).value
/** A title of type `html` as a reader shows it. */
const unescaped = (source: string) => seen(parse(`<body>${source}`))

test.each(lists)(
  'a calendar program finds every item of %s, each with an id and a date of its making',
  async (_, list) => {
    const calendar = new ICAL.Component(ICAL.parse(await written('icalendar', list)))
    const entries = calendar.getAllSubcomponents()
    const ids = entries.map((entry) => entry.getFirstPropertyValue('uid'))
    expect(new Set(ids).size).toBe(entries.length)
    expect(entries.every((entry) => entry.hasProperty('dtstamp'))).toBe(true)
    const said = entries
      .map(
        (entry) => `${entry.getFirstPropertyValue('summary')}\n${entry.getFirstPropertyValue('description')}`,
      )
      .join('\n')
    for (const title of titles(list)) expect(said).toContain(title)
  },
)

test('a talk with a time is an appointment, one of a known day stands in its evening', async () => {
  const [first, second, ...rest] = starterList.items.filter((item) => item.kind === 'talk')
  if (!first || !second) throw new Error('the starter list has talks')
  const date = { year: 2023, month: 10, day: 20 }
  const list: SharedList = {
    ...starterList,
    items: [
      { ...first, date, startsAt: '2023-10-20T10:15:00Z' },
      ...[second, ...rest].map((talk) => ({ ...talk, date })),
    ],
  }
  const events = new ICAL.Component(ICAL.parse(await written('icalendar', list)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
  expect(
    events.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString()]),
  ).toEqual([
    ['ゆるSRE勉強会 #2', '2023-10-20', '2023-10-21'],
    [first.title, '2023-10-20T10:15:00Z', '2023-10-20T10:30:00Z'],
  ])
  expect(events[0]?.description).toContain(second.title)
})

test.each(lists)(
  'a reference manager reads every item of %s from BibTeX and from CSL-JSON',
  async (_, list) => {
    const fromBib = new Cite(await written('bibtex', list)).data
    expect(fromBib).toHaveLength(itemsOf(list).length)
    const csl = z
      .array(z.looseObject({ id: z.string(), title: z.string() }))
      .parse(JSON.parse(await written('csl-json', list)))
    expect(csl.map(({ title }) => title)).toEqual(
      named(
        list,
        csl.map(({ title }) => title),
      ),
    )
    expect(new Cite(csl).data.map(({ id }) => id)).toEqual(csl.map(({ id }) => id))
  },
)

test.each(lists)('an outliner reads %s from OPML', async (_, list) => {
  const source = await written('opml', list)
  const outlines: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'outline') outlines.push(String(attributes.text))
  })
  parser.write(source).close()
  const wanted = titles(list).filter((title) => title !== '')
  expect(outlines.filter((text) => wanted.includes(text))).toEqual(wanted)
  expect(parseOpml(source).head?.title).toBe(oneLine(list.title))
})

test.each(lists)(
  'a browser reads %s from bookmarks: folders, links, and what is said about them',
  async (_, list) => {
    const found = elementsOf(parse(await written('bookmarks', list)))
    const names = found.filter(({ tagName }) => tagName === 'a' || tagName === 'h3').map((one) => seen(one))
    const wanted = titles(list).filter((title) => title !== '')
    expect(names.filter((name) => wanted.includes(name))).toEqual(wanted)
    const hrefs = found.flatMap(({ tagName, attrs }) =>
      tagName === 'a' ? attrs.filter(({ name }) => name === 'href') : [],
    )
    for (const { value } of hrefs) expect(value).toMatch(/^(?:https?|mailto|ftp):/u)
    expect(found.filter(({ tagName }) => tagName === 'script' || tagName === 'b')).toEqual([])
  },
)

test.each(lists)('a spreadsheet reads %s cell by cell, and no cell is a formula', async (_, list) => {
  const Row = z.array(z.record(z.string(), z.string()))
  const rows = Row.parse(parseCsv(await written('csv', list), { columns: true }))
  const items = rows.filter(({ number }) => number !== '')
  expect(items.map(({ title = '' }) => oneLine(title.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')))).toEqual(
    titles(list),
  )
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([])
  expect(await written('csv-excel', list)).toMatch(/^\uFEFFnumber,/u)
  expect(Row.parse(parseCsv(await written('csv-excel', list), { columns: true, bom: true }))).toEqual(rows)
})

test.each(['markdown', 'awesome', 'zenn', 'qiita', 'github'])(
  'markdownlint has nothing to say about %s',
  async (name) => {
    const { list } = lint({
      strings: { list: await written(name, starterList) },
      config: {
        default: true,
        // Lines of prose are not broken; our numbers count on through the headings; a card is a bare address.
        MD013: false,
        MD029: false,
        MD034: name === 'markdown' || name === 'awesome' || name === 'github',
        MD041: name === 'markdown' || name === 'awesome' || name === 'github',
        // Two comments that keep `#2` from being an issue.
        MD033: name !== 'github',
      },
    })
    expect(
      list?.map(
        ({ lineNumber, ruleDescription, errorDetail }) => `${lineNumber} ${ruleDescription} ${errorDetail}`,
      ),
    ).toEqual([])
  },
)

test('every page of a site is valid HTML and finds the others', async () => {
  const format = listFormats.find(({ name }) => name === 'site')
  if (format?.makes !== 'folder') throw new Error('a site is a folder')
  const files = await format.write([starterList, awkwardList, { ...starterList, id: null }], () => null)
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  expect(pages).toHaveLength(5)
  expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length)
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
  })
  const places = new Set(files.map(({ path }) => path))
  const ids = new Map(pages.map(({ path, bytes }) => [path, idsOf(String(Buffer.from(bytes)))]))
  for (const { path, bytes } of pages) {
    const source = Buffer.from(bytes).toString()
    const report = await validator.validateString(source)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line }) => `${path} ${line} ${ruleId}`),
      ),
    ).toEqual([])
    const found = elementsOf(parse(source))
    expect(found.filter(({ tagName }) => tagName === 'script')).toEqual([])
    const pictures = found.filter(({ tagName }) => tagName === 'img').flatMap(({ attrs }) => attrs)
    for (const { value } of pictures.filter(({ name }) => name === 'src'))
      expect(value).toMatch(/^data:image\/png;base64,/u)
    for (const { value } of found.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'href'))) {
      if (/^(?:https?:|mailto:|#)/u.test(value)) continue
      const [file = '', fragment] = value.split('#')
      expect(places).toContain(decodeURI(file))
      if (fragment) expect(ids.get(decodeURI(file))).toContain(fragment)
    }
  }
  const feed = parseAtomFeed(
    Buffer.from(files.find(({ path }) => path === 'feed.xml')?.bytes ?? []).toString(),
  )
  expect(feed.entries).toHaveLength(3)
})

const idsOf = (source: string) =>
  elementsOf(parse(source)).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
  )

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...below] : below
}
const seen = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(seen).join('') : ''
