import { expect, test } from 'vitest'
import { TalkId } from '../../../db/model.ts'
import { elapsedAt } from './elapsed-at.ts'

const startedAt = '2023-10-20T10:00:00.000Z'
const place = { talkId: TalkId.parse('0190c3f2-7b1a-7c3d-9e4f-0123456789ab'), title: 'SLO Review', startedAt }
const at = (seconds: number) => Date.parse(startedAt) + seconds * 1000

test('a note has the time of its first word, less what one needs to begin writing', () => {
  expect(elapsedAt(place, at(754), at(790), 0)).toBe(754)
  expect(elapsedAt(place, at(754), at(790), 5)).toBe(749)
  expect(elapsedAt(place, at(2), at(60), 5)).toBe(0)
})

test('a draft from before the talk has the time at which it is saved', () => {
  expect(elapsedAt(place, at(-3600), at(100), 5)).toBe(95)
  expect(elapsedAt(place, null, at(100), 5)).toBe(95)
})

test('without a talk there is no time', () => {
  expect(elapsedAt(null, at(754), at(790), 5)).toBeNull()
})
