import { expect, test } from 'vitest'
import { longestParagraph, markdownToWrite } from './long-paragraph.ts'

/** The pieces of a note that are read as one, by what they are. */
function blocks(note: string) {
  const found: { name: string; length: number }[] = []
  for (let node = markdownToWrite.parser.parse(note).topNode.firstChild; node; node = node.nextSibling) {
    found.push({ name: node.name, length: node.to - node.from })
  }
  return found
}

const line = '信頼性は**会話**です。The error budget is a conversation.'

test('lines without a blank one between them are read in pieces, so that a key costs the same in any note', () => {
  const pieces = blocks(Array.from({ length: 10_000 }, () => line).join('\n'))
  expect(pieces.length).toBeGreaterThan(100)
  for (const { name, length } of pieces) {
    expect(name).toBe('Paragraph')
    expect(length).toBeLessThan(longestParagraph + 2 * line.length)
  }
})

test('a paragraph as people write them is one', () => {
  expect(blocks(Array.from({ length: 20 }, () => line).join('\n'))).toHaveLength(1)
})

test('what is no paragraph is left whole, however long', () => {
  const code = ['```', ...Array.from({ length: 500 }, () => line), '```'].join('\n')
  expect(blocks(code).map(({ name }) => name)).toEqual(['FencedCode'])
  const list = Array.from({ length: 500 }, () => `- ${line}`).join('\n')
  expect(blocks(list).map(({ name }) => name)).toEqual(['BulletList'])
})
