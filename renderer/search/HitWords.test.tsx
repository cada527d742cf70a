import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { i18n } from '../i18n/i18n.ts'
import { HitWords } from './HitWords.tsx'

const hit = {
  id: '1',
  kind: 'talk',
  title: '題',
  titleMatches: [],
  event: null,
  eventId: null,
  speakers: [],
  tags: [],
  snippet: '',
  matches: [],
  score: 1,
  nearness: 'typed',
} as const

test.each([
  ['ja', '2023-10-20', '2023/10/20'],
  ['ja', '--10-20', '10/20'],
  ['en', '2023-10-20', '2023-10-20'],
])('in %s a hit of %s has the date that its row in any list has: %s', async (language, date, shown) => {
  await i18n.changeLanguage(language)
  const row = { ...hit, titleMatches: [], speakers: [], tags: [], matches: [], date }
  expect(renderToStaticMarkup(<HitWords hit={row} />)).toContain(`>${shown}</time>`)
})
