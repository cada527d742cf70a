import fc from 'fast-check'
import type { ListItem, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { awkwardList } from './fixtures/awkward-list.ts'
import { starterList } from './fixtures/starter-list.ts'
import { markdown } from './markdown.ts'
import { markdownBlock, oneLine, parseMarkdown } from './markdown-text.ts'
import type { SharedList, SharedListItem } from './shared-list.ts'
import { isDangerous } from './web-address.ts'

/** What any Markdown reader makes of the file: its headings and, through all parts, its items in order. */
function readBack(file: string) {
  const blocks = parseMarkdown(file).children
  return {
    headings: blocks.flatMap((block) => (block.type === 'heading' && block.depth <= 2 ? [seen(block)] : [])),
    numbers: blocks.flatMap((block) => (block.type === 'list' ? [block.start] : [])),
    items: blocks.flatMap((block) => (block.type === 'list' && block.ordered ? block.children : [])),
  }
}
const seen = (node: Nodes | undefined): string => {
  if (node === undefined) return ''
  return 'value' in node ? node.value : 'children' in node ? node.children.map(seen).join('') : ''
}
const titleOf = (item: ListItem) => seen(item.children[0])

const signs = fc.string({
  unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&:@=\n\t "\'1aあ「」★　😀', 'www.', 'http://'),
})
const typed = fc.oneof(signs, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const title = typed.filter((text) => oneLine(text) !== '')
const blocks = fc.array(
  fc.constantFrom(
    '```',
    '~~~',
    '<!--',
    '<div>',
    '# h',
    'h\n===',
    '- a',
    '1. b',
    '> q',
    '\tcode',
    '[^1]: f',
    'text',
    '',
    '| a |\n|--|',
    '***',
    '  ',
  ),
)
const prose = fc.oneof(
  blocks.map((lines) => lines.join('\n')),
  signs,
)

test('any title is read back as it was typed, in one line', () => {
  fc.assert(
    fc.property(title, (text) => {
      const { headings, items } = readBack(
        markdown({ ...starterList, title: text, introduction: '', items: [aTalk(text)] }),
      )
      expect(headings).toEqual([oneLine(text)])
      expect(items.map(titleOf)).toEqual([oneLine(text)])
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('no reason, introduction or note swallows the items that follow it', () => {
  fc.assert(
    fc.property(prose, prose, prose, (introduction, why, note) => {
      const items: SharedListItem[] = [
        { ...aTalk('first', why), note },
        { kind: 'heading', title: 'part', why },
        aTalk('second', why),
        { kind: 'link', id: null, title: 'third', url: 'https://example.com/', why },
      ]
      const found = readBack(markdown({ id: null, title: 'list', introduction, items }))
      const ours = found.items.map(titleOf).filter((text) => ['first', 'second', 'third'].includes(text))
      expect(ours).toEqual(['first', 'second', 'third'])
      expect(found.headings[0]).toBe('list')
      expect(found.headings).toContain('part')
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('an address is read back as it was given', () => {
  const address = fc
    .tuple(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: fc.constantFrom(...'()&;amp_*[]~漢字 !') }),
    )
    .map(([url, more]) => `${url}#${more.trim()}`)
  fc.assert(
    fc.property(address, (url) => {
      const { items } = readBack(
        markdown({ ...starterList, items: [{ kind: 'link', id: null, title: 'x', url, why: '' }] }),
      )
      const strong = items[0]?.children[0]
      const link =
        strong?.type === 'paragraph' && strong.children[0]?.type === 'strong'
          ? strong.children[0].children[0]
          : null
      expect(link?.type === 'link' ? link.url : null).toBe(url)
    }),
  )
})

test('only web and mail addresses can be clicked; all others can still be read', () => {
  const file = markdown(awkwardList)
  const addresses: string[] = []
  visit(parseMarkdown(file), ['link', 'definition'], (node) => 'url' in node && addresses.push(node.url))
  expect(addresses.length).toBeGreaterThan(3)
  expect(addresses.filter(isDangerous)).toEqual([])
  expect(file).toContain('javascript:alert(1)')
})

test('numbers count on through the headings', () => {
  expect(readBack(markdown(starterList)).numbers).toEqual([1, 4])
})

test('a list without talks is a title and what is said about it', () => {
  const empty: SharedList = { id: null, title: '空の一覧', introduction: 'これから。', items: [] }
  expect(markdown(empty)).toBe('# 空の一覧\n\nこれから。\n')
})

test('headings of a note go below the heading that they stand under', () => {
  expect(markdownBlock('# a\n\nb\n===\n\n###### c', 2)).toBe('### a\n\n### b\n\n###### c')
  expect(markdownBlock('    # code', 2)).toBe('    # code')
})

function aTalk(text: string, why = ''): Extract<SharedListItem, { kind: 'talk' }> {
  return {
    kind: 'talk',
    id: null,
    title: text,
    event: null,
    date: null,
    speakers: [],
    talkKind: 'talk',
    minutes: null,
    links: [],
    tags: [],
    why,
  }
}
