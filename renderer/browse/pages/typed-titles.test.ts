import { expect, test } from 'vitest'
import { titlesOf } from './typed-titles.ts'

test('each line of a pasted programme is a talk, without its bullet or number', () =>
  expect(
    titlesOf('1. SLO Review\r\n２．失敗?それとも学び?\n\n・設計という共通認識\n- k6で負荷試験\n'),
  ).toEqual(['SLO Review', '失敗?それとも学び?', '設計という共通認識', 'k6で負荷試験']))

test('a title that begins with a number keeps it', () =>
  expect(titlesOf('2024年のSRE\n5 whys')).toEqual(['2024年のSRE', '5 whys']))

test('blanks make no talk', () => expect(titlesOf(' \n　\n')).toEqual([]))
