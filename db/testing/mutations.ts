/** What nobody writes and somebody sends: put in the place of a value, a name or a mark. */
const hostile = [
  '',
  ' ',
  '\u0000',
  '\u202E',
  '\uFEFF',
  '\uD800',
  'null',
  '__proto__',
  'constructor',
  '-1',
  '1e400',
  '9'.repeat(400),
  '2024-02-30',
  '25:61',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://',
  'http://[::1',
  '%E0%A4%A',
  '../../etc/passwd',
  '&amp;amp;',
  '&#0;',
  '&lol9;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '\r',
  '\n\n',
  '\t',
  '*a',
  '&a',
  '---',
  '```',
  'ｶﾞ',
  'が',
  '👩‍💻',
  'あ'.repeat(2000),
  '('.repeat(2000),
]

/**
 * Where a text of any format may be cut so that the pieces are its own: tags, strings, marks, words, line ends. What
 * is broken at such places gets past the first look, and into the reader.
 */
const piece =
  /<[^<>]{0,400}>|"(?:[^"\\\n]|\\.){0,400}"|\r?\n[ \t]*|[{}[\](),:;=|#*&@-]+|[^\s<>"{}[\](),:;=|#*&@-]+|\s+|[\s\S]/gu

/**
 * A text that was well formed, with one to eight of its pieces taken out, doubled, exchanged, replaced by something
 * hostile, nested into each other or cut off.
 *
 * @param random  from 0 to 1, exclusive; the same numbers give the same text
 */
export function mutated(text: string, random: () => number): string {
  const pieces = text.match(piece) ?? []
  const below = (limit: number) => Math.floor(random() * limit)
  for (let times = 1 + below(8); times > 0 && pieces.length > 0; times -= 1) {
    const at = below(pieces.length)
    const length = 1 + below(Math.min(12, pieces.length - at))
    const some = pieces.slice(at, at + length)
    const acts = [
      () => pieces.splice(at, length),
      () => pieces.splice(at, 0, ...some),
      () => pieces.splice(below(pieces.length), 0, ...pieces.splice(at, length)),
      () => pieces.splice(at, 1, hostile[below(hostile.length)] ?? ''),
      () => pieces.splice(at, 0, hostile[below(hostile.length)] ?? ''),
      () => pieces.splice(at, 0, ...Array.from({ length: 300 }, () => some.join(''))),
      () => pieces.splice(at),
      () => pieces.splice(0, at),
    ]
    acts[below(acts.length)]?.()
  }
  return pieces.join('').slice(0, 2_000_000)
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32, Tommy Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
