import { crc32 } from 'node:zlib'
import { erasePosition } from './exif.ts'
import { blankPosition } from './xmp.ts'

interface Chunk {
  readonly name: string
  /** With its length, name and checksum. */
  readonly whole: Uint8Array
  readonly content: Uint8Array
}

/**
 * A PNG (w3.org/TR/png) without its position. Packed text that may hold one is left out, for it can't be blanked.
 * Every other chunk is the one that it was, byte for byte.
 *
 * @returns `null` for a file that is no whole picture
 */
export function pngWithoutPosition(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes)
  if (!chunks) return null
  return Buffer.concat([bytes.subarray(0, 8), ...chunks.filter(isKept).map((chunk) => cleaned(chunk))])
}

function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ name, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) })
    at = end
    if (name === 'IEND') break
  }
  const isPicture = chunks[0]?.name === 'IHDR' && chunks.at(-1)?.name === 'IEND'
  return isPicture && chunks.some(({ name }) => name === 'IDAT') ? chunks : null
}

/** ImageMagick packs Exif data into text of this name; XMP in iTXt may be packed too. */
function isKept({ name, content }: Chunk): boolean {
  if (!['tEXt', 'zTXt', 'iTXt'].includes(name)) return true
  const keyword = Buffer.from(content.subarray(0, 80)).toString('latin1').split('\0')[0] ?? ''
  if (/^Raw profile type (?:exif|app1|xmp)$/i.test(keyword)) return false
  const isPacked = name === 'iTXt' && content[keyword.length + 1] === 1
  return !(isPacked && keyword === 'XML:com.adobe.xmp')
}

function cleaned({ name, whole, content }: Chunk): Uint8Array {
  if (name === 'eXIf') erasePosition(content)
  else if (name === 'iTXt') blankPosition(content)
  else return whole
  new DataView(whole.buffer, whole.byteOffset).setUint32(whole.length - 4, crc32(whole.subarray(4, -4)))
  return whole
}
