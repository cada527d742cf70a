import { expect, test } from 'vitest'
import { elementsOf, isElement, pageTree, passageTree, textOf } from './html-tree.ts'

test('a page is the tree that the standard says it is', () => {
  expect(textOf(pageTree('<p>一<b>二</b>三'))).toBe('一二三')
  expect(elementsOf(pageTree('<ul><li>a<li>b</ul>')).map(({ tagName }) => tagName)).toEqual([
    'html',
    'head',
    'body',
    'ul',
    'li',
    'li',
  ])
})

test('what is nested without end is all there, and no deeper than a browser has it', () => {
  const text = Array.from({ length: 5000 }, (_, n) => `<div>${n} `).join('')
  const tree = passageTree(text)
  expect(textOf(tree).split(' ').filter(Boolean)).toHaveLength(5000)
  let [depth, level] = [0, tree.childNodes]
  while (level.length > 0) {
    depth += 1
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []))
  }
  expect(depth).toBeLessThan(520)
})
