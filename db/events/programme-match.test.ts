import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TalkId } from '../model.ts'
import { newId } from '../new-record.ts'
import type { HeldTalk, ToldTalk } from './programme-match.ts'
import { matchTalks } from './programme-match.ts'

const held = (some: Partial<HeldTalk>): HeldTalk => ({
  id: newId(TalkId),
  keys: [],
  title: '無題',
  speakers: [],
  startsAt: null,
  minutes: null,
  kind: 'talk',
  status: 'planned',
  hasNote: true,
  ...some,
})

const told = (some: Partial<ToldTalk>): ToldTalk => ({
  key: null,
  title: '無題',
  speakers: [],
  startsAt: null,
  minutes: null,
  kind: 'talk',
  isCancelled: false,
  ...some,
})

const areOne = (one: Partial<HeldTalk>, other: Partial<ToldTalk>) =>
  matchTalks([held(one)], [told(other)]).size === 1

const at = (clock: string) => `2026-11-20T${clock}`

describe('a talk that comes again is', () => {
  test.each<[string, Partial<HeldTalk>, Partial<ToldTalk>]>([
    [
      'the same at another time',
      { title: 'SLO', speakers: ['chaspy'], startsAt: at('19:00') },
      { title: 'SLO', speakers: ['chaspy'], startsAt: at('20:00') },
    ],
    [
      'the same in other widths and quotes',
      { title: '「ＳＬＯ」の話', speakers: ['chaspy'] },
      { title: 'SLO の話', speakers: ['@Chaspy'] },
    ],
    [
      'the same by id and speaker',
      { keys: ['a'], title: '未定', speakers: ['chaspy'] },
      { key: 'a', title: 'SLO', speakers: ['chaspy'] },
    ],
    [
      'the same by id and title',
      { keys: ['a'], title: 'SLO', speakers: ['chaspy'] },
      { key: 'a', title: 'SLO', speakers: ['山田'] },
    ],
    ['the same once its speaker is known', { title: 'SLO' }, { title: 'SLO', speakers: ['chaspy'] }],
    [
      'renamed, by the same person at the same time',
      { title: '未定', speakers: ['chaspy'], startsAt: at('19:00') },
      { title: 'SLO', speakers: ['chaspy'], startsAt: at('19:00') },
    ],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(true)
  })

  test.each<[string, Partial<HeldTalk>, Partial<ToldTalk>]>([
    [
      'another one in the same slot',
      { title: 'SLO', speakers: ['chaspy'], startsAt: at('19:00') },
      { title: 'k6', speakers: ['山田'], startsAt: at('19:00') },
    ],
    [
      'another one under an id that was given again',
      { keys: ['a'], title: 'SLO', speakers: ['chaspy'] },
      { key: 'a', title: 'k6', speakers: ['山田'] },
    ],
    [
      'another LT of another person',
      { title: 'LT', speakers: ['chaspy'] },
      { title: 'LT', speakers: ['山田'] },
    ],
    [
      'another one of the same person',
      { title: 'SLO', speakers: ['chaspy'], startsAt: at('19:00') },
      { title: 'k6', speakers: ['chaspy'], startsAt: at('20:00') },
    ],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(false)
  })
})

test('two talks that exchange their ids stay themselves', () => {
  const [slo, k6] = [
    held({ keys: ['1'], title: 'SLO', speakers: ['chaspy'] }),
    held({ keys: ['2'], title: 'k6', speakers: ['山田'] }),
  ]
  const matches = matchTalks(
    [slo, k6],
    [
      told({ key: '1', title: 'k6', speakers: ['山田'] }),
      told({ key: '2', title: 'SLO', speakers: ['chaspy'] }),
    ],
  )
  expect([matches.get(0)?.id, matches.get(1)?.id]).toEqual([k6.id, slo.id])
})

test('a programme that comes again as it was is the same talk by talk, doubles too', () => {
  const talk = fc.record({
    title: fc.constantFrom('LT', 'SLO', 'k6'),
    speakers: fc.subarray(['chaspy', '山田'], { maxLength: 1 }),
    startsAt: fc.constantFrom(null, at('19:00'), at('20:00')),
  })
  fc.assert(
    fc.property(fc.array(talk, { maxLength: 8 }), (talks) => {
      const before = talks.map((one) => held(one))
      const matches = matchTalks(
        before,
        talks.map((one) => told(one)),
      )
      expect(matches.size).toBe(talks.length)
      for (const [place, one] of matches)
        expect([one.title, one.speakers]).toEqual([talks[place]?.title, talks[place]?.speakers])
    }),
    { numRuns: 300 },
  )
})

// A programme as its makers know it: each talk is somebody's, and keeps its title or its people when it comes again.
const truth = fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 10 }).chain((numbers) =>
  fc.record({
    numbers: fc.constant(numbers),
    fate: fc.array(fc.constantFrom('stays', 'moves', 'is renamed', 'is cancelled', 'gets another id'), {
      minLength: numbers.length,
      maxLength: numbers.length,
    }),
    order: fc.shuffledSubarray(numbers, { minLength: numbers.length }),
    hasIds: fc.boolean(),
    more: fc.nat(3),
  }),
)

test('no note ever comes to another talk: moved, renamed, cancelled, new, in any order, with ids or without', () => {
  fc.assert(
    fc.property(truth, ({ numbers, fate, order, hasIds, more }) => {
      const clock = (place: number) => at(`${String(10 + place).padStart(2, '0')}:00`)
      const before = numbers.map((number, place) =>
        held({
          keys: hasIds ? [`id ${number}`] : [],
          title: `話 ${number}番`,
          speakers: [`人${number}`],
          startsAt: clock(place),
        }),
      )
      const after = [
        ...order.flatMap((number) => {
          const place = numbers.indexOf(number)
          const what = fate[place]
          if (what === 'is cancelled') return []
          // Ids wander to the neighbour, as spreadsheets number rows anew.
          const id = what === 'gets another id' ? numbers[(place + 1) % numbers.length] : number
          return told({
            key: hasIds ? `id ${id}` : null,
            title: what === 'is renamed' ? `まったく別の題 ${number}` : `話 ${number}番`,
            speakers: [`人${number}`],
            startsAt: what === 'moves' ? clock(place + 1) : clock(place),
          })
        }),
        ...Array.from({ length: more }, (_, index) =>
          told({ title: `新しい話 ${index}`, speakers: [`新人${index}`], startsAt: clock(index) }),
        ),
      ]
      const matches = matchTalks(before, after)
      for (const [place, one] of matches) expect(one.speakers).toEqual(after[place]?.speakers)
      // Each that is still there is known again.
      expect(matches.size).toBe(after.length - more)
    }),
    { numRuns: 500 },
  )
})

test('whatever a programme says, no talk is two, and what is known again shares its title or a person', () => {
  const word = fc.constantFrom('', 'LT', 'SLO', 'SLO 入門', 'k6')
  const some = {
    title: word.map((title) => title || '未定'),
    speakers: fc.subarray(['chaspy', '山田', 'ada']),
    startsAt: fc.constantFrom(null, at('19:00'), at('20:00')),
  }
  const key = fc.constantFrom('a', 'b', 'c')
  const before = fc.array(fc.record({ ...some, keys: fc.array(key, { maxLength: 2 }) }), { maxLength: 6 })
  const after = fc.array(fc.record({ ...some, key: fc.option(key) }), { maxLength: 6 })
  fc.assert(
    fc.property(before, after, (ones, others) => {
      const talks = ones.map((one) => held(one))
      const matches = matchTalks(
        talks,
        others.map((other) => told(other)),
      )
      expect(new Set([...matches.values()].map(({ id }) => id)).size).toBe(matches.size)
      for (const [place, { title, speakers, startsAt }] of matches) {
        const other = others[place]
        const sharesPerson = other?.speakers.some((name) => speakers.includes(name))
        const isNameless = speakers.length === 0 && other?.speakers.length === 0
        expect(title === other?.title || sharesPerson || (isNameless && startsAt !== undefined)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
