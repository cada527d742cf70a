import type { Phrase } from '../../model.ts'
import type { Line } from '../lines.ts'

const maxPhraseLength = 120
const quotes = new Map([
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
])

/** The quoted phrases of some lines, each once, in order; of a quote inside a quote, only the outer one. */
export function quotedPhrases(lines: readonly Line[]): Phrase[] {
  return eachOnce(lines.flatMap((line) => (isProse(line) ? quotedIn(line) : [])))
}

function quotedIn({ content, number }: Line): Phrase[] {
  const found: Phrase[] = []
  let open: { at: number; sign: string; close: string; depth: number } | null = null
  for (let at = 0; at < content.length; at += 1) {
    const sign = content.charAt(at)
    if (open === null) {
      const close = quotes.get(sign)
      if (close !== undefined) open = { at, sign, close, depth: 1 }
      continue
    }
    if (sign === open.sign) open.depth += 1
    if (sign === open.close) open.depth -= 1
    if (open.depth > 0) continue
    found.push({ text: content.slice(open.at + 1, at), line: number })
    open = null
  }
  const straight = [...content.matchAll(/(?<![\w"])"([^"]{2,120})"(?![\w"])/gu)]
  return [...found, ...straight.map(({ 1: text = '' }) => ({ text, line: number }))].filter(isPhrase)
}

const isPhrase = ({ text }: Phrase) =>
  text.length <= maxPhraseLength && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1

/** Short bullets, two or more below each other: the key words of a talk. */
export function bulletedPhrases(lines: readonly Line[]): Phrase[] {
  const found: Phrase[] = []
  let run: Line[] = []
  for (const line of [...lines, null]) {
    if (line?.shape === 'item') {
      run.push(line)
      continue
    }
    const keywords = run.length > 1 ? run.filter(isKeyword) : []
    for (const { content, number } of keywords) found.push({ text: content, line: number })
    run = []
  }
  return eachOnce(found)
}

const isKeyword = ({ content }: Line) =>
  content.length <= 30 &&
  !/[。、!?！？:：]|https?:|^\[.\]/u.test(content) &&
  content.split(/\s+/u).length <= 4

/** What was set in bold; in pasted Japanese, which has no blanks between words, what stands between two of them. */
export function emphasisedPhrases(lines: readonly Line[]): Phrase[] {
  return eachOnce(
    lines.filter(isProse).flatMap((line) => {
      const bold = [...line.text.matchAll(/\*\*([^*]{1,120})\*\*|__([^_]{1,120})__/gu)].map(
        (found) => found[1] ?? found[2] ?? '',
      )
      return [...line.emphasised, ...bold, ...setApart(line.content)].map((text) => ({
        text,
        line: line.number,
      }))
    }),
  )
}

// With the voicing marks that stand alone in decomposed text.
const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3099\u309aー、。「」『』・]$/u

function setApart(content: string): string[] {
  const words = content.split(' ')
  return words.flatMap((word, index) => {
    const before = words[index - 1]?.at(-1) ?? ''
    const after = words[index + 1]?.at(0) ?? ''
    const isApart = japanese.test(before) && japanese.test(after) && word.length > 1 && word.length <= 40
    return isApart && Array.from(word).every((letter) => japanese.test(letter))
      ? [word.replaceAll(/^[「『]|[」』]$/gu, '')]
      : []
  })
}

const isProse = ({ shape }: Line) => shape !== 'code' && shape !== 'blank'

export function eachOnce(phrases: readonly Phrase[]): Phrase[] {
  const first = new Map<string, Phrase>()
  for (const phrase of phrases) if (!first.has(phrase.text)) first.set(phrase.text, phrase)
  return [...first.values()]
}
