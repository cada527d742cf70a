import { describe, expect, test } from 'vitest'
import { nameCompletions } from './name-completions.ts'

const found = (...names: string[]) =>
  names.map((name) => ({ kind: 'tag' as const, id: `id of ${name}`, name, beside: '' }))

const words = (typed: string, names: string[], taken: string[] = []) =>
  nameCompletions(typed, found(...names), taken, `新: ${typed}`).map((completion) => completion.words)

describe('Enter after a typed name', () => {
  test('takes the name that was typed, in whatever width and case', () =>
    expect(words('ＳＬＯ', ['slo review', 'SLO'])).toEqual(['SLO', 'slo review']))

  test('makes a new one where the library has only longer names', () =>
    expect(words('maru', ['maruyama'])).toEqual(['新: maru', 'maruyama']))

  test('does nothing with a name that is in the field already', () =>
    expect(words('slo', ['SLO'], ['SLO'])).toEqual([]))

  test('does nothing with blanks', () => expect(words('　 ', ['SLO'])).toEqual([]))
})
