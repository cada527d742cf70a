import type { Imported, Result } from '../model.ts'
import { done, failed } from '../model.ts'
import { detect, foreignFormat } from './detect.ts'
import { decode } from './encoding.ts'
import type { Format } from './format.ts'
import { sampleLength } from './format.ts'
import { formats } from './formats.ts'
import type { Source } from './source.ts'

export { formats } from './formats.ts'

/** A larger file is refused by its size, before a byte of it is read. */
export const limitBytes = 300_000_000

/**
 * Reads one file, whatever it is: finds out encoding and format by its content, and gives back what it holds. Pure:
 * nothing is written, fetched or run, and the same bytes always give the same records.
 *
 * @param file  as the user knows it; names problems, and stands in where a text has no title
 * @param as    the name of a format, to be read as that whatever it looks like
 */
export function readSource(bytes: Uint8Array, file: string, as?: string): Result<Imported> {
  const wanted = formatNamed(as)
  if (!wanted.ok) return wanted
  const most = Math.min(limitBytes, wanted.value?.limitBytes ?? largestLimitBytes)
  if (bytes.length > most)
    return failed({ code: 'file too large', file, bytes: bytes.length, limitBytes: most })
  const decoded = decode(bytes, file)
  return decoded === null
    ? failed({ code: 'file is binary', file })
    : read({ ...decoded, file }, wanted.value, () => bytes)
}

/**
 * Reads a file that is decoded already.
 *
 * @param bytes  gives its bytes once more, for the formats that must see them
 */
export function readDecoded(
  source: Source,
  as: string | undefined,
  bytes: () => Uint8Array | null,
): Result<Imported> {
  const wanted = formatNamed(as)
  return wanted.ok ? read(source, wanted.value, bytes) : wanted
}

/** Reads text that is text already, pasted or typed. */
export function readText(text: string, file: string, as?: string): Result<Imported> {
  const wanted = formatNamed(as)
  if (!wanted.ok) return wanted
  const most = wanted.value?.limitBytes ?? largestLimitBytes
  if (text.length > most)
    return failed({ code: 'file too large', file, bytes: text.length, limitBytes: most })
  return read({ text, file, encoding: 'UTF-8', problems: [] }, wanted.value)
}

function read(
  source: Source,
  wanted: Format | null,
  bytesOf: () => Uint8Array | null = () => null,
): Result<Imported> {
  if (source.text.trim() === '') return failed({ code: 'file empty', file: source.file })
  const format = wanted ?? detect(source.text, source.file)
  if (format !== null && source.text.length > format.limitBytes) {
    const { limitBytes: most } = format
    return failed({ code: 'file too large', file: source.file, bytes: source.text.length, limitBytes: most })
  }
  if (format !== null) {
    const bytes = format.readBytes && bytesOf()
    const fromBytes = bytes && format.readBytes?.(bytes, source.file, format.name)
    return done(fromBytes ?? format.read(source, format.name))
  }
  return failed({
    code: 'format unknown',
    format: foreignFormat(source.text.slice(0, sampleLength)) ?? '',
    known,
  })
}

const known = formats.map(({ name }) => name)
const largestLimitBytes = Math.max(...formats.map((format) => format.limitBytes))

function formatNamed(name: string | undefined): Result<Format | null> {
  const format = formats.find((one) => one.name === name) ?? null
  return name === undefined || format ? done(format) : failed({ code: 'format unknown', format: name, known })
}
