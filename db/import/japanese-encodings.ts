/**
 * CP932 against EUC-JP, for bytes that are not UTF-8. Both use two bytes above 0x7F for a character, so a short text
 * may be valid in both; then the reading wins that looks like Japanese.
 *
 * "Shift_JIS" is always read as CP932, Windows' superset with ①, ㈱ and 髙: that is what the WHATWG decoder of that
 * name does (encoding.spec.whatwg.org, index jis0208 with the IBM and NEC extensions).
 */
export function readJapanese(bytes: Uint8Array): { text: string; encoding: string } | null {
  const cp932 = read(bytes, 'shift_jis')
  const eucJp = read(bytes, 'euc-jp')
  if (cp932 === null && eucJp === null) return null
  if (cp932 === null || eucJp === null) {
    const reading = cp932 === null ? { text: eucJp, encoding: 'EUC-JP' } : { text: cp932, encoding: 'CP932' }
    return isLikely(reading.text ?? '') ? { text: reading.text ?? '', encoding: reading.encoding } : null
  }
  return likeness(eucJp) > likeness(cp932)
    ? { text: eucJp, encoding: 'EUC-JP' }
    : { text: cp932, encoding: 'CP932' }
}

function read(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * How much a reading looks like Japanese, from -1 to 1. Kana are the strongest sign, for no sentence does without
 * them. Half-width kana speak against a reading, for EUC-JP read as CP932 is full of them, unless they are all there
 * is and every voicing mark follows a sound that can be voiced: ﾎﾟｽﾄﾓｰﾃﾑ.
 */
function likeness(text: string): number {
  const sample = text.slice(0, 65_536)
  const beyondAscii = count(sample, /\P{ASCII}/gu)
  if (beyondAscii === 0) return 0
  const kana = count(sample, /[ぁ-ヿ、。「」・！？（）]/gu)
  const halfWidth = count(sample, /[｡-ﾟ]/gu)
  if (halfWidth === beyondAscii) return isHalfWidthKatakana(sample) ? 0.5 : -1
  return (kana - halfWidth) / beyondAscii
}

function isHalfWidthKatakana(text: string): boolean {
  const astray = count(text, /(?<![ｳｶ-ﾄﾊ-ﾎ])ﾞ|(?<![ﾊ-ﾎ])ﾟ|(?<![ｦ-ﾟ])[ｧ-ｰ]/gu)
  return astray === 0
}

/** A Latin-1 text is at times valid CP932: its few strange pairs come out as rare kanji alone among Latin letters. */
const isLikely = (text: string) => likeness(text) > 0 || count(text, /\P{ASCII}/gu) * 4 > text.length

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
