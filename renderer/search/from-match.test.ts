import { expect, test } from 'vitest'
import { fromMatch } from './from-match.ts'

/** Marks are written in the text: 「…の[信頼性]は」. */
function begins(marked: string, lead: number, expected: string) {
  test(`${marked} begins ${lead} before its match: ${expected}`, () => {
    const [before = '', match = '', after = ''] = marked.split(/[[\]]/)
    const piece = fromMatch(
      { text: before + match + after, ranges: [[before.length, before.length + match.length]] },
      lead,
    )
    const [from = 0, to = 0] = piece.ranges[0] ?? []
    expect(`${piece.text.slice(0, from)}[${piece.text.slice(from, to)}]${piece.text.slice(to)}`).toBe(
      expected,
    )
  })
}

begins('締めくくりの「[信頼性]は会話です」', 3, '…りの「[信頼性]は会話です」')
begins('「[信頼性]は会話です」', 3, '「[信頼性]は会話です」')
begins('[信頼性]', 3, '[信頼性]')
begins('家族👨‍👩‍👧で[見る]', 3, '…で[見る]')

test('a text without a match stays as it is', () => {
  expect(fromMatch({ text: '信頼性', ranges: [] }, 2)).toEqual({ text: '信頼性', ranges: [] })
})
