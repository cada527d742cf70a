import { expect, test } from 'vitest'
import type { Library } from '../library.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { NearSpeakers } from './near-speakers.ts'
import { speakersPage, updateSpeaker } from './speakers.ts'

function withPeople(): Library {
  const names = ['清水 勲', '小野 翔太', '高橋直子', 'Jane Doe', 'chaspy', '佐藤', 'やまだ はなこ']
  const { library } = aLibrary({
    events: [{ title: '見本勉強会', talks: [{ title: '題', speakers: names }] }],
  })
  for (const { id, name } of speakersPage(library, { filter: '', offset: 0, limit: 50 }).rows) {
    if (name === '小野 翔太') must(updateSpeaker(library, { id, fields: { reading: 'おの しょうた' } }))
    if (name === '高橋直子') must(updateSpeaker(library, { id, fields: { handles: ['nao_t'] } }))
  }
  return library
}

const nearTo = (name: string, handle: string | null = null) =>
  new NearSpeakers(withPeople().reader).near(name, handle).map((one) => `${one.way}: ${one.name}`)

test.each([
  ['直子', 'nao_t', ['handle: 高橋直子']],
  ['nao_t', null, ['handle: 高橋直子']],
  ['千葉', '@Chaspy', ['handle: chaspy']],
  ['清水勲', null, ['spelling: 清水 勲']],
  ['清水　勲', null, ['spelling: 清水 勲']],
  ['勲 清水', null, ['spelling: 清水 勲']],
  ['髙橋直子', null, ['spelling: 高橋直子']],
  ['ＤＯＥ　Jane', null, ['spelling: Jane Doe']],
  ['清水 勲（見本社）', null, ['spelling: 清水 勲']],
  ['ONO Shota', null, ['reading: 小野 翔太']],
  ['Shouta Oono', null, ['reading: 小野 翔太']],
  ['ヤマダ　ハナコ', null, ['spelling: やまだ はなこ']],
  ['清水', null, ['part: 清水 勲']],
  ['佐藤 健', null, ['part: 佐藤']],
  ['佐藤健', null, ['part: 佐藤']],
  ['高橋', null, ['part: 高橋直子']],
  ['清水 花', null, []],
  ['高橋 一郎', null, []],
  ['Jane', 'nao_t', ['handle: 高橋直子', 'part: Jane Doe']],
  ['鈴木', null, []],
] as const)('%s (@%s) may be %j', (name, handle, expected) => {
  expect(nearTo(name, handle)).toEqual(expected)
})

test('a name is known as saving knows it: by the name itself or a spelling learnt', () => {
  const people = new NearSpeakers(withPeople().reader)
  expect([people.knows('Jane Doe'), people.knows('Ｊane Doe'), people.knows('jane doe')]).toEqual([
    true,
    true,
    false,
  ])
})
