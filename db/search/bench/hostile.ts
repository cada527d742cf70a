/**
 * Queries that nobody means well with, and such as come from a cat on the keyboard: signs of the query language and of
 * FTS5 in any order, words that stand in every note, endless ones, random code points. The same for the same numbers.
 *
 * @param text   of which pieces are taken, as stored
 * @param random from 0 to 1, 1 left out
 */
export function* hostileQueries(
  count: number,
  text: string,
  random: () => number,
): Generator<string, void, undefined> {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = (from: readonly string[]) => from[below(from.length)] ?? ''
  const piece = () => {
    const start = below(text.length)
    return text.slice(start, start + 1 + below(12))
  }
  const codePoints = () =>
    Array.from({ length: 1 + below(30) }, () => String.fromCodePoint(below(0x110000))).join('')
  const makers = [
    () => Array.from({ length: 1 + below(12) }, () => pick(signs)).join(pick(['', ' '])),
    () => Array.from({ length: 1 + below(8) }, () => (random() < 0.5 ? pick(signs) : piece())).join(' '),
    () => Array.from({ length: 2 + below(10) }, () => pick(commonWords)).join(pick([' ', ' OR ', ''])),
    () => Array.from({ length: 2 + below(20) }, piece).join(pick([' ', ' OR ', ' -', '\n', '　'])),
    () => pick(signs).repeat(1 + below(300)),
    () => piece().repeat(1 + below(2000)),
    () => `${'('.repeat(below(300))}${piece()}${')'.repeat(below(300))}`,
    () => `${pick(filters)}:${random() < 0.5 ? pick(signs) : piece()} ${pick(commonWords)}`,
    codePoints,
  ]
  for (let made = 0; made < count; made++) yield makers[below(makers.length)]?.() ?? ''
}

const signs = [
  ...[
    '"',
    "'",
    '*',
    '^',
    '(',
    ')',
    '{',
    '}',
    ':',
    '-',
    '+',
    '%',
    '_',
    '\\',
    '#',
    ',',
    ';',
    '/',
    '&',
    '|',
    '~',
    '!',
  ],
  ...[
    'AND',
    'OR',
    'NOT',
    'NEAR(a b, 2)',
    '{title} : x',
    'title:',
    'tag:*',
    'rank',
    '--',
    '/*',
    "'; DROP TABLE talk; --",
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udfff',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\u3099',
    '\u0301',
    '\ue00a',
    '\ue020',
    '👩‍💻',
    '㍿',
    'ﷺ',
  ],
]

// In nearly every note, or at the beginning of a word in it; together they are the dearest question there is.
const commonWords = [
  'の',
  'は',
  'を',
  'と',
  'する',
  'です',
  'して',
  'から',
  'a',
  's',
  'co',
  'ing',
  'ent',
  'ー',
  '監',
  '。',
  '#',
  '1',
]

const filters = [
  'tag',
  'speaker',
  'event',
  'series',
  'kind',
  'has',
  'is',
  'stars',
  'before',
  'on',
  'list',
  'link',
  'mark',
  'x',
]
