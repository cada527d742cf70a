import { describe, expect, test } from 'vitest'
import { nameCompletions, typedOf } from './name-completions.ts'

const found = (kind: 'tag' | 'speaker', ...names: string[]) =>
  names.map((name) => ({ kind, id: `id of ${name}`, name, beside: '' }))

const words = (typed: string, names: string[], taken: string[] = [], kind: 'tag' | 'speaker' = 'speaker') =>
  nameCompletions(typed, found(kind, ...names), taken, `新: ${typed}`).map((completion) => completion.words)

describe('Enter after a typed name', () => {
  test('takes the name that was typed, in whatever width and case', () =>
    expect(words('ＳＬＯ', ['slo review', 'SLO'])).toEqual(['SLO', 'slo review']))

  test('makes a new one where the library has only longer names', () =>
    expect(words('maru', ['maruyama'])).toEqual(['新: maru', 'maruyama']))

  test('takes a tag that begins so before it makes a new one', () =>
    expect(words('cul', ['culture/postmortem', 'agriculture'], [], 'tag')).toEqual([
      'culture/postmortem',
      '新: cul',
      'agriculture',
    ]))

  test('is of the typed name alone where somebody only leaves the field', () =>
    expect(typedOf('cul', nameCompletions('cul', found('tag', 'culture/slo'), [], '新: cul'))?.words).toBe(
      '新: cul',
    ))

  test('does nothing with a name that is in the field already', () =>
    expect(words('slo', ['SLO'], ['SLO'])).toEqual([]))

  test('does nothing with blanks', () => expect(words('　 ', ['SLO'])).toEqual([]))
})
