import { describe, expect, test } from 'vitest'
import { dateFromText } from '../../../db/model.ts'
import { atTime, clockTime, onDay } from './event-times.ts'

describe('the times of an event', () => {
  const evening = {
    startsOn: dateFromText('2023-10-20'),
    startsAt: '2023-10-20T10:00:00.000Z',
    endsAt: null,
    timeZone: 'Asia/Tokyo',
  }

  test('are those of the clock at the venue', () =>
    expect(clockTime(evening.startsAt, evening.timeZone)).toBe('19:00'))

  test('stay the same when the day changes', () =>
    expect(onDay(evening, dateFromText('2023-11-02')).startsAt).toBe('2023-11-02T10:00:00.000Z'))

  test('are not known where the year is not', () =>
    expect(onDay(evening, dateFromText('--10-20')).startsAt).toBeNull())

  test('are all that changes of it', () => {
    const whole = { ...evening, title: 'ゆるSRE勉強会 #2' }
    expect(Object.keys(atTime(whole, 'startsAt', '20:00')).toSorted()).toEqual(
      Object.keys(evening).toSorted(),
    )
  })

  test('are taken away by an empty field', () => {
    const until = atTime(evening, 'endsAt', '21:30')
    expect(until.endsAt).toBe('2023-10-20T12:30:00.000Z')
    expect(atTime(until, 'endsAt', '').endsAt).toBeNull()
  })
})
