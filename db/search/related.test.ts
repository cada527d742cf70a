import { expect, test } from 'vitest'
import { aShelf } from '../testing/a-shelf.ts'
import { relatedTalks } from './related.ts'

test('talks of the same speaker, tag or evening are related, in this order, and say why', () => {
  const { shelf, ids } = aShelf([
    { title: '一', speakers: ['清水'], tags: ['slo'], event: { title: '会 #1' } },
    { title: '同じ夜', event: { title: '会 #1' } },
    { title: '同じ札', tags: ['slo'] },
    { title: '同じ人', speakers: ['清水'] },
    { title: '別の話' },
  ])
  const [id = ''] = ids
  const related = relatedTalks(shelf, id, 10)
  expect(related.map(({ title }) => title)).toEqual(['同じ人', '同じ札', '同じ夜'])
  expect(related.map(({ shared }) => shared)).toMatchObject([
    { speakers: ['清水'], tags: [], event: false },
    { speakers: [], tags: ['slo'], event: false },
    { speakers: [], tags: [], event: true },
  ])
})

test('so are talks that share telling words, and the words are named', () => {
  const { shelf, ids } = aShelf([
    { title: '一', note: 'Terraform のドリフトを毎朝調べる。Terraform の state を分けた。' },
    { title: '二', note: 'ドリフトを Terraform plan で見つける。' },
    { title: '三', note: '合意形成の話。' },
  ])
  const [related, ...others] = relatedTalks(shelf, ids[0] ?? '', 10)
  expect(related?.title).toBe('二')
  // Not ドリ, リフ and フト, of which the index is made.
  expect(related?.shared.words).toEqual(['terraform', 'ドリフト'])
  expect(others).toEqual([])
})

test('a talk in the trash is related to nothing, and nothing to it', () => {
  const { shelf, ids } = aShelf([
    { title: '一', speakers: ['清水'] },
    { title: '二', speakers: ['清水'] },
  ])
  shelf.prepare("UPDATE talk SET deleted_at = '2026-01-01T00:00:00.000Z' WHERE id = ?").run(ids[1])
  expect(relatedTalks(shelf, ids[0] ?? '', 10)).toEqual([])
  expect(relatedTalks(shelf, ids[1] ?? '', 10)).toEqual([])
})
