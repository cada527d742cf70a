import type { AttachmentType } from '../model.ts'

/** ISO base media brands of a still picture in HEIF: ISO/IEC 23008-12, and Apple's own. */
const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'heif'])

/**
 * What a file is, by its first bytes. `null` for everything that is no picture, PDF or transcript: also for SVG, which
 * can hold script, and for AVIF, which calls itself HEIF as well but is none that a phone takes.
 */
export function mediaTypeOf(bytes: Uint8Array): AttachmentType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    'latin1',
  )
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  if (head.startsWith('RIFF') && /^WEBPVP8[ LX]/.test(head.slice(8))) return 'image/webp'
  if (head.slice(4, 8) === 'ftyp' && heifBrands.has(head.slice(8, 12))) return 'image/heic'
  // A PDF may have a few bytes before its header; readers look for it in the first 1024 (ISO 32000-1, annex H.3.4.1).
  if (head.includes('%PDF-')) return 'application/pdf'
  return transcriptType(bytes)
}

/** A transcript may be in any encoding; what its first lines are made of is ASCII in all of them but UTF-16. */
function transcriptType(bytes: Uint8Array): AttachmentType | null {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const wide = isUtf16 && bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le'
  const head = new TextDecoder(isUtf16 ? wide : 'utf-8').decode(bytes.subarray(0, 1024))
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return 'text/vtt'
  const firstCue = /^\s*(?:\d+[ \t]*\r?\n)?[ \t]*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/
  return firstCue.test(head) ? 'application/x-subrip' : null
}
