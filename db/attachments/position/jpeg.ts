import { erasePosition, isTiffAt } from './exif.ts'
import { blankPosition } from './xmp.ts'

const START_OF_SCAN = 0xda

const exifHead = Buffer.from('Exif\0\0', 'latin1')

/**
 * Takes the position out of a JPEG (ITU-T T.81, annex B), in place; Exif data in a second picture behind the first,
 * as phones add for depth or brightness, loses it as well.
 *
 * @returns false for a file whose segments do not lead to a picture
 */
export function eraseFromJpeg(bytes: Uint8Array): boolean {
  if (!hasScan(bytes)) return false
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = data.indexOf(exifHead); at !== -1; at = data.indexOf(exifHead, at + exifHead.length)) {
    const from = at + exifHead.length
    if (isTiffAt(bytes, from)) erasePosition(bytes.subarray(from, endOfSegment(data, at)))
  }
  blankPosition(bytes)
  return true
}

function hasScan(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 <= bytes.length; ) {
    // Any number of FF may fill up before a marker.
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) return false
    if (marker === START_OF_SCAN) return at + 2 + length < bytes.length
    at += 2 + length
  }
  return false
}

/** The segment's length stands in the two bytes before its head, and counts from there. */
const endOfSegment = (data: Buffer, head: number): number =>
  Math.min(data.length, head - 2 + Math.max(data.readUInt16BE(head - 2), 2))
