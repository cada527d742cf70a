import { expect, test } from 'vitest'
import { FieldReader } from '../programmes/field-reader.ts'
import { lineOf, markdownTree, shownText, typed } from './markdown-tree.ts'

const treeOf = (text: string) => markdownTree(text, new FieldReader('x.md'))

test('a long text is the same tree as a short one, block by block, each where it stands', () => {
  const section = (n: number) =>
    `## 節 ${n}\n\n本文 ${n}、[題][参照]。\n続きの行。\n\n- 一つ目 ${n}\n- 二つ目\n\n\`\`\`sh\n# ${n}\n\n- k6 run\n\`\`\``
  const sections = Array.from({ length: 2000 }, (_, n) => section(n))
  const { blocks, text } = treeOf([...sections, '[参照]: https://a.example/'].join('\n\n'))
  expect(text.length).toBeGreaterThan(100_000)
  expect(blocks.map(({ type }) => type)).toEqual([
    ...sections.flatMap(() => ['heading', 'paragraph', 'list', 'code']),
    'definition',
  ])
  for (const [n] of sections.entries()) {
    const [heading, paragraph, list, code] = blocks.slice(4 * n, 4 * n + 4)
    if (!heading || paragraph?.type !== 'paragraph' || !list || !code) throw new Error(`no section ${n}`)
    expect(lineOf(heading)).toBe(14 * n + 1)
    expect(shownText(heading)).toBe(`節 ${n}`)
    expect(shownText(paragraph)).toBe(`本文 ${n}、題。 続きの行。`)
    expect([heading, paragraph, list, code].map((one) => typed(text, [one])).join('\n\n')).toBe(section(n))
  }
})
