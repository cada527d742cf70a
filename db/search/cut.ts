import { normalise } from './normalise.ts'

/**
 * Text → the tokens of the index.
 *
 * A run of Japanese becomes its overlapping pairs of characters and then its last character; a run of other letters
 * and digits is one word; every other sign is a token of its own, but for 、 and 。, which only keep apart, as a blank
 * does: they stand in every sentence, and nobody looks for them. Where two of these stand apart, a gap says so, unless
 * they could not stand together anyway (two words; two runs of Japanese):
 *
 *     監視とk6の話          監視 視と と k6 の話 話
 *     C# と .NET          c ⟨#⟩ ⟨gap⟩ と ⟨gap⟩ ⟨.⟩ net
 *
 * So a phrase of tokens is found exactly where the typed characters stand, and nothing has to be looked at twice:
 * CI/CD is not `ci cd`, k6負荷 is not `k6 負荷`. Not FTS5's own trigram tokenizer: it can't find a word of two
 * characters, and 監視, 障害, 運用 are such.
 *
 * FTS5's `ascii` tokenizer splits at ASCII signs and blanks. Ours are therefore carried into a private block of
 * Unicode (`#`, U+0023, is U+E023), where it leaves them alone.
 */
export function cutDocument(values: readonly string[]): string {
  return cutValues(values.map(normalise))
}

/** The same for values that are normalised already. */
export function cutValues(normalised: readonly string[]): string {
  const cut = normalised.map(cutNormalised).filter((tokens) => tokens !== '')
  return cut.length === 0 ? '' : `${border} ${cut.join(` ${border} `)} ${border}`
}

/** Stands before, between and after the values of a field: no phrase reaches across, and a whole value can be asked for. */
export const border = '\ue00a'

const gap = '\ue020'

/** What a term of a query becomes: the tokens in order, and whether the last one may go on. */
export interface CutTerm {
  readonly tokens: readonly string[]
  /** The last token is the beginning of one in the index: a word still being typed, a single Japanese character. */
  readonly isPrefix: boolean
}

/**
 * Cuts what was typed, normalised already. Its last run may go on in the text, so that it has no last single:
 * 監視エラー → 監視 視エ エラ ラー; 監 → any token that begins with 監; 負荷k6 → 負荷 荷 k6….
 *
 * @returns `null` when there is nothing to look for: blanks and invisible signs only
 */
export function cutTerm(normalised: string): CutTerm | null {
  const tokens: string[] = []
  let last: Run | null = null
  for (const run of runs(normalised)) {
    if (last) {
      if (last.kind === 'japanese') tokens.push(lastCharacter(normalised, last))
      if (gapMatters(last, run)) tokens.push(gap)
    }
    pushRun(tokens, normalised, run)
    last = run
  }
  if (!last) return null
  const isSingle = last.kind === 'japanese' && last.characters === 1
  if (isSingle) tokens.push(lastCharacter(normalised, last))
  return { tokens, isPrefix: isSingle || last.kind === 'word' }
}

/** Cuts a whole value, so that the phrase fits only where the value ends, too: between two borders, only itself. */
export function cutWhole(normalised: string): readonly string[] {
  const tokens = cutNormalised(normalised)
  return tokens === '' ? [] : tokens.split(' ')
}

/** A stretch of one kind: `[start, end)` of the normalised text, in UTF-16 units. */
export interface Run {
  readonly kind: 'japanese' | 'word' | 'sign'
  readonly start: number
  readonly end: number
  readonly characters: number
  /** Something unseen or blank stands between it and the run before. */
  readonly isApart: boolean
}

/** The runs of a normalised text, in order. */
export function* runs(normalised: string): Generator<Run, void, undefined> {
  const { length } = normalised
  let index = 0
  let isApart = false
  while (index < length) {
    const code = normalised.codePointAt(index) ?? 0
    // A mark with nothing to stand on begins a word.
    const kind = kindOf(code) === mark ? word : kindOf(code)
    if (kind === blank) {
      isApart = true
      index += code > 0xffff ? 2 : 1
      continue
    }
    const start = index
    let characters = 0
    for (let next = code; ; next = normalised.codePointAt(index) ?? 0) {
      const nextKind = kindOf(next)
      if (nextKind !== kind && !(nextKind === mark && kind !== sign)) break
      index += next > 0xffff ? 2 : 1
      characters++
      if (index >= length || kind === sign || (kind === word && characters === longestWord)) break
    }
    yield { kind: kindNames[kind] ?? 'sign', start, end: index, characters, isApart }
    isApart = false
  }
}

function cutNormalised(normalised: string): string {
  const tokens: string[] = []
  let last: Run | null = null
  for (const run of runs(normalised)) {
    if (last && gapMatters(last, run)) tokens.push(gap)
    pushRun(tokens, normalised, run)
    if (run.kind === 'japanese') tokens.push(lastCharacter(normalised, run))
    last = run
  }
  return tokens.join(' ')
}

function gapMatters(before: Run, after: Run): boolean {
  return after.isApart && (before.kind !== after.kind || before.kind === 'sign')
}

function pushRun(tokens: string[], text: string, run: Run): void {
  if (run.kind === 'japanese') pushPairs(tokens, text, run)
  else if (run.kind === 'word') tokens.push(text.slice(run.start, run.end))
  else tokens.push(carried(text.slice(run.start, run.end)))
}

// ポスト → ポス, スト. By code point: 𠮷 is two UTF-16 units and one character.
function pushPairs(tokens: string[], text: string, run: Run): void {
  let start = run.start
  let middle = start + unitsAt(text, start)
  while (middle < run.end) {
    const end = middle + unitsAt(text, middle)
    tokens.push(text.slice(start, end))
    start = middle
    middle = end
  }
}

function lastCharacter(text: string, run: Run): string {
  const low = text.charCodeAt(run.end - 1)
  return text.slice(run.end - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1), run.end)
}

function carried(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? String.fromCodePoint(0xe000 + code) : character
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

const unknown = 0
const blank = 1
const japanese = 2
const word = 3
const sign = 4
const mark = 5
const kindNames: Readonly<Record<number, Run['kind']>> = {
  [japanese]: 'japanese',
  [word]: 'word',
  [sign]: 'sign',
}

// A line of base64 is one word of thousands of letters; nobody types more of it than this.
const longestWord = 64

// A regular expression for each character of each note would be most of the time of an import, so each code point is
// looked up once. Beyond the first plane (𠮷, emoji) it is asked each time: they are rare.
const known = new Uint8Array(0x10000)

function kindOf(code: number): number {
  if (code > 0xffff) return classify(code)
  const found = known[code] ?? unknown
  if (found !== unknown) return found
  const kind = classify(code)
  known[code] = kind
  return kind
}

function classify(code: number): number {
  // The private block that carries ASCII signs, and halves of pairs: neither can stand in a token.
  if ((code >= 0xe000 && code <= 0xe07f) || (code >= 0xd800 && code <= 0xdfff)) return blank
  // As tokens, 、 and 。 and the gaps beside them would be 7 % of the index.
  if (code === 0x3001 || code === 0x3002) return blank
  const character = String.fromCodePoint(code)
  if (/[\s\p{C}]/u.test(character) && !/\p{Co}/u.test(character)) return blank
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]/u.test(character)) return japanese
  if (/\p{M}/u.test(character)) return mark
  return /[\p{L}\p{N}]/u.test(character) ? word : sign
}
