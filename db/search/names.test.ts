import { expect, test } from 'vitest'
import { aShelf, put } from '../testing/a-shelf.ts'
import { Names } from './names.ts'

const talks = [
  {
    title: '「SLO Review」今やるならこうする',
    speakers: [{ name: '山田太郎', reading: 'ヤマダタロウ', handles: ['@taro_y'] }],
    tags: ['culture/postmortem'],
    event: { title: 'ゆるSRE勉強会 #2', startsOn: '2023-10-20' },
  },
  {
    title: 'k6で負荷試験をやってみた話',
    speakers: ['k6太郎'],
    tags: ['k6'],
    event: { title: 'ゆるSRE勉強会 #2' },
  },
]

const kinds = ['talk', 'event', 'speaker', 'tag', 'list'] as const

function found(typed: string, uses?: ReadonlyMap<string, number>): string[] {
  const { shelf } = aShelf(talks)
  return new Names(shelf)
    .find({ typed, kinds, limit: 10, ...(uses ? { uses } : {}) })
    .map((name) => name.name)
}

test.each([
  ['slo', '「SLO Review」今やるならこうする'],
  ['こうする', '「SLO Review」今やるならこうする'],
  ['やまだ', '山田太郎'],
  ['ヤマダ', '山田太郎'],
  ['taro_y', '山田太郎'],
  ['yamada', '山田太郎'],
  ['yamad', '山田太郎'],
  ['postm', 'culture/postmortem'],
  ['SRE 勉強', 'ゆるSRE勉強会 #2'],
  ['負荷', 'k6で負荷試験をやってみた話'],
])('%s opens %s', (typed, wanted) => {
  expect(found(typed)[0]).toBe(wanted)
})

test('a name that is what was typed comes before one that begins so', () => {
  expect(found('k6')).toEqual(['k6', 'k6太郎', 'k6で負荷試験をやってみた話'])
})

test('among equals, what was opened more often comes first', () => {
  const { shelf, ids } = aShelf([{ title: '監視の話' }, { title: '監視の話' }])
  for (const id of ids) {
    const [first] = new Names(shelf).find({ typed: '監視', kinds, limit: 1, uses: new Map([[id, 3]]) })
    expect(first?.id).toBe(id)
  }
})

test('what was renamed, added or thrown away is so here, too', () => {
  const { shelf, ids } = aShelf(talks)
  const names = new Names(shelf)
  const [first = ''] = ids
  const added = put(shelf, { title: '新しい話' })
  shelf.prepare("UPDATE talk SET title = '別の題' WHERE id = ?").run(first)
  shelf.prepare("UPDATE talk SET deleted_at = '2026-01-01T00:00:00.000Z' WHERE id = ?").run(ids[1])
  names.refresh([{ kind: 'talk', ids: [...ids, added] }])
  const titles = (typed: string) => names.find({ typed, kinds: ['talk'], limit: 10 }).map((name) => name.name)
  expect(titles('別の題')).toEqual(['別の題'])
  expect(titles('新しい')).toEqual(['新しい話'])
  expect(titles('SLO')).toEqual([])
  expect(titles('負荷')).toEqual([])
})
