import { describe, expect, test } from 'vitest'
import { linesOfPlaces } from './lines-of-places.ts'

const places = (text: string, word: string) =>
  [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => [index, index + word.length] as const)
const shown = (text: string, word: string) =>
  linesOfPlaces(text, places(text, word)).map(({ text: line, ranges, firstPlace }) => [
    firstPlace,
    line,
    ...ranges.map(([from, to]) => line.slice(from, to)),
  ])

describe('the lines of a note that were hit', () => {
  test('stand there once each, however often they were hit', () =>
    expect(shown('- 監視は会話。監視は手段\n- 別の話\n  監視を捨てた', '監視')).toEqual([
      [0, '- 監視は会話。監視は手段', '監視', '監視'],
      [2, '監視を捨てた', '監視'],
    ]))

  test('are whole at the beginning and at the end of the note', () =>
    expect(shown('SLO', 'SLO')).toEqual([[0, 'SLO', 'SLO']]))

  test('are none where nothing was hit', () => expect(shown('監視', '障害')).toEqual([]))

  test('keep to themselves what was hit across their end', () =>
    expect(linesOfPlaces('error\nbudget', [[0, 12]])).toEqual([
      { text: 'error', ranges: [[0, 5]], firstPlace: 0 },
    ]))
})
