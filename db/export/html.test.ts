import fc from 'fast-check'
import { HtmlValidate } from 'html-validate/node'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { awkwardList } from './fixtures/awkward-list.ts'
import { starterList } from './fixtures/starter-list.ts'
import { htmlPage } from './html.ts'
import type { SharedList } from './shared-list.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
})

test.each([
  ['the starter list', starterList],
  ['a list full of awkward texts', awkwardList],
  ['an empty list', { id: null, title: 'Nothing yet', introduction: '', items: [] } satisfies SharedList],
])('the page of %s is valid HTML', async (_, list) => {
  const report = await validator.validateString(htmlPage(list))
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([])
})

test('a page asks for nothing: no script, no picture but its own, no style or font from elsewhere', () => {
  for (const list of [starterList, awkwardList]) {
    const page = htmlPage(list)
    const all = elementsOf(parse(page))
    const own = `data:${list.cover?.mediaType};base64,${list.cover?.base64}`
    const isOwn = (attrs: readonly { readonly value: string }[]) => attrs.some(({ value }) => value === own)
    const elements = all.filter(({ attrs }) => !isOwn(attrs))
    expect(all.length - elements.length).toBe(list.cover === undefined ? 0 : 1)
    expect(page.includes('img-src data:;')).toBe(list.cover !== undefined)
    expect(elements.filter(({ tagName }) => fetching.has(tagName))).toEqual([])
    expect(
      elements.flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name === 'src' || name === 'style' || name.startsWith('on')),
      ),
    ).toEqual([])
    expect(htmlPage(list)).not.toMatch(/url\(|@import/u)
  }
})
const fetching = new Set([
  'script',
  'img',
  'iframe',
  'link',
  'object',
  'embed',
  'video',
  'audio',
  'source',
  'form',
  'input',
])

test('links lead to the web, to mail, or within the page', () => {
  const hrefs = elementsOf(parse(htmlPage(awkwardList))).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'href'),
  )
  expect(hrefs.length).toBeGreaterThan(3)
  for (const { value } of hrefs) expect(value).toMatch(/^(?:https?:|mailto:|#)/u)
})

test('headings follow each other without a gap, also where a note begins with a deep one', () => {
  const levels = elementsOf(parse(htmlPage(awkwardList))).flatMap(({ tagName }) =>
    /^h\d$/u.test(tagName) ? [Number(tagName[1])] : [],
  )
  expect(levels[0]).toBe(1)
  for (const [index, level] of levels.entries())
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
})

test('whatever a title, a name or a reason holds, it is shown and not run', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'`/= ascriptonload\0\n') }), (text) => {
      const page = htmlPage({
        ...starterList,
        title: `x${text}`,
        introduction: text,
        items: [{ kind: 'heading', title: `y${text}`, why: text }],
      })
      const elements = elementsOf(parse(page))
      expect(elements.filter(({ tagName }) => fetching.has(tagName))).toEqual([])
      const heading = elements.find(({ tagName }) => tagName === 'h1')
      expect(heading && textOf(heading)).toBe(
        `x${text.replaceAll(/\s*\n\s*/gu, ' ').replaceAll('\0', '')}`.trim(),
      )
    }),
  )
})

test('a page says in which language it is, and what a card of it shows', () => {
  const page = htmlPage(starterList)
  expect(page).toContain('<html lang="ja">')
  expect(page).toContain('<meta property="og:title" content="SRE を始めた人へ">')
  expect(page).toContain('<meta property="og:description" content="配属されて最初の月に読むと、なぜ SRE が')
  expect(
    htmlPage({ ...starterList, title: 'First reads', introduction: 'Five talks.', items: [] }),
  ).toContain('<html lang="en">')
})

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...below] : below
}
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
