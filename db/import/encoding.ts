import type { Problem } from '../model/import.ts'
import { readJapanese } from './japanese-encodings.ts'

/** Text, and how it was read. Bytes that mean nothing stay as U+FFFD, and each line with such is a problem. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly problems: Problem[]
}

const maxReportedLines = 100
const escapeByte = 0x1b

/**
 * Finds out in which encoding `bytes` are written and reads them: byte order mark, then ISO-2022-JP (7-bit, so it
 * would pass as UTF-8), UTF-16 without a mark, strict UTF-8, then CP932 against EUC-JP. A declaration such as
 * `<meta charset>` is not asked: it lies too often, and the bytes do not.
 *
 * @param file named in problems
 * @returns `null` for bytes that are no text
 */
export function decode(bytes: Uint8Array, file: string): Decoded | null {
  const marked = byteOrderMark(bytes)
  if (marked) {
    const body = bytes.subarray(marked.length)
    return withProblems(body, marked.label, marked.encoding, file)
  }
  if (looksBinary(bytes)) return null
  if (isIso2022Jp(bytes)) return withProblems(bytes, 'iso-2022-jp', 'ISO-2022-JP', file)
  const utf16 = utf16WithoutMark(bytes)
  if (utf16) return withProblems(bytes, utf16, utf16.toUpperCase(), file)
  // Decoded once: of a large file the text is the most that is in memory.
  const text = validText(bytes, 'utf-8')
  if (text !== null) return tooManyControls(text) ? null : { text, encoding: 'UTF-8', problems: [] }
  if (isNearlyUtf8(bytes)) return withProblems(bytes, 'utf-8', 'UTF-8', file)
  const japanese = readJapanese(bytes)
  if (japanese) return tooManyControls(japanese.text) ? null : { ...japanese, problems: [] }
  const { label, encoding } = leastBroken(bytes)
  const decoded = withProblems(bytes, label, encoding, file)
  return isMostlyBroken(decoded.text) || tooManyControls(decoded.text) ? null : decoded
}

function byteOrderMark(bytes: Uint8Array): { length: number; label: string; encoding: string } | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { length: 3, label: 'utf-8', encoding: 'UTF-8 with BOM' }
  if (a === 0xff && b === 0xfe) return { length: 2, label: 'utf-16le', encoding: 'UTF-16LE' }
  if (a === 0xfe && b === 0xff) return { length: 2, label: 'utf-16be', encoding: 'UTF-16BE' }
  return null
}

/** The first bytes of files that people drop by mistake: pictures, PDF, archives, databases, programs. */
const magic = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '25504446',
  '504b0304',
  '1f8b08',
  '53514c697465',
  '7f454c46',
  '377abcaf',
]

function looksBinary(bytes: Uint8Array): boolean {
  const start = hex(bytes.subarray(0, 8)).replaceAll(' ', '')
  return magic.some((first) => start.startsWith(first))
}

/** ESC `$B`, `$@`, `(B`, `(J` or `(I`, and not one byte above 0x7F. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  let hasDesignation = false
  for (let at = bytes.indexOf(escapeByte); at !== -1; at = bytes.indexOf(escapeByte, at + 1)) {
    const designation = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)
    hasDesignation ||= ['$B', '$@', '(B', '(J', '(I'].includes(designation)
  }
  return hasDesignation && bytes.every((byte) => byte < 0x80)
}

/**
 * In UTF-16 of Japanese or English text every second byte is 0x30 (kana) or 0x00 (Latin) far more often than in any
 * other encoding, and the bytes between are neither.
 */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 65_536)
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const high = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0x00 || byte === 0x30) high[index % 2] = (high[index % 2] ?? 0) + 1
  })
  const pairs = sample.length / 2
  const [even = 0, odd = 0] = high.map((count) => count / pairs)
  if (odd >= 0.3 && even < 0.1 && isValid(bytes, 'utf-16le')) return 'utf-16le'
  if (even >= 0.3 && odd < 0.1 && isValid(bytes, 'utf-16be')) return 'utf-16be'
  return null
}

function validText(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isValid = (bytes: Uint8Array, label: string): boolean => validText(bytes, label) !== null

/** A few bytes are broken, as at the end of a file that was cut off. Other encodings hardly ever make a UTF-8 character. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000))
  const characters = text.match(/\P{ASCII}/gu)?.length ?? 0
  const broken = countBroken(text)
  return characters - broken >= broken * 3
}

/**
 * Of the encodings that could have been meant, the one that leaves the fewest bytes unread. UTF-8 is favoured:
 * its rules are so strict that the others read more of it than they should.
 */
function leastBroken(bytes: Uint8Array): { label: string; encoding: string } {
  const sample = bytes.subarray(0, 1_000_000)
  if (isWestern(sample)) return { label: 'windows-1252', encoding: 'windows-1252' }
  const candidates = [
    { label: 'utf-8', encoding: 'UTF-8', favour: 0.25 },
    { label: 'shift_jis', encoding: 'CP932', favour: 1 },
    { label: 'euc-jp', encoding: 'EUC-JP', favour: 1 },
  ]
  const broken = candidates.map(
    ({ label, favour }) => countBroken(new TextDecoder(label).decode(sample)) * favour,
  )
  const least = broken.indexOf(Math.min(...broken))
  return candidates[least] ?? { label: 'utf-8', encoding: 'UTF-8' }
}

/** Bytes above 0x7F stand alone between ASCII letters: café in Latin-1. One lead byte of UTF-8 speaks against it. */
function isWestern(bytes: Uint8Array): boolean {
  let alone = 0
  let beside = 0
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0xa0) continue
    if ((bytes[index - 1] ?? 0) < 0x80 && (bytes[index + 1] ?? 0) < 0x80) alone += 1
    else beside += 1
  }
  return alone > 0 && beside === 0 && alone * 10 < bytes.length && isValid(bytes, 'windows-1252')
}

function withProblems(bytes: Uint8Array, label: string, encoding: string, file: string): Decoded {
  const text = new TextDecoder(label).decode(bytes)
  return {
    text,
    encoding,
    problems: text.includes('\uFFFD') ? undecodableLines(bytes, label, text, file) : [],
  }
}

/** One problem for each line with bytes that mean nothing: the line as it could be read, and those bytes in hex. */
function undecodableLines(bytes: Uint8Array, label: string, text: string, file: string): Problem[] {
  const lines = text.split(/\r\n?|\n/u)
  const bytesOfLines = label.startsWith('utf-16') ? [] : splitAtLineEnds(bytes)
  return lines
    .flatMap((line, index): Problem[] => {
      if (!line.includes('\uFFFD')) return []
      const found = undecodable(bytesOfLines[index] ?? new Uint8Array(), label)
      const shown = found === '' ? line : `${line} [${found}]`
      return [{ file, line: index + 1, field: null, reason: 'undecodable bytes', text: shown }]
    })
    .slice(0, maxReportedLines)
}

function splitAtLineEnds(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let from = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue
    lines.push(bytes.subarray(from, at))
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) at += 1
    from = at + 1
  }
  return [...lines, bytes.subarray(from)]
}

/** Feeds the line byte by byte to a strict decoder: what it holds when it gives up is what it could not read. */
function undecodable(line: Uint8Array, label: string): string {
  const found: string[] = []
  let decoder = new TextDecoder(label, { fatal: true })
  let held: number[] = []
  for (let at = 0; at < Math.min(line.length, 10_000); at += 1) {
    const byte = line[at] ?? 0
    try {
      held.push(byte)
      if (decoder.decode(Uint8Array.of(byte), { stream: true }) !== '') held = []
    } catch {
      // The byte that proves a sequence broken may itself begin the next one.
      if (held.length > 1) at -= 1
      found.push(hex(Uint8Array.from(held.length > 1 ? held.slice(0, -1) : held)))
      held = []
      decoder = new TextDecoder(label, { fatal: true })
    }
  }
  if (held.length > 0) found.push(hex(Uint8Array.from(held)))
  return found.slice(0, 8).join(', ')
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')

const countBroken = (text: string) => text.split('\uFFFD').length - 1

const isMostlyBroken = (text: string) => countBroken(text) * 5 > text.length

/** A stray NUL in a note is a slip; one control character in ten makes a program or a picture. */
function tooManyControls(text: string): boolean {
  const sample = text.slice(0, 65_536)
  let controls = 0
  for (let at = 0; at < sample.length; at += 1) if (isControl(sample.charCodeAt(at))) controls += 1
  return controls > 1 && controls * 10 > sample.length
}

// Tab, the line ends, form feed and escape occur in texts.
const isControl = (code: number) => code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== escapeByte
