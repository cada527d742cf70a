import { erasePosition } from './exif.ts'
import { blankPosition } from './xmp.ts'

/**
 * Takes the position out of a WebP (developers.google.com/speed/webp/docs/riff_container), in place.
 *
 * @returns false for a file whose chunks do not hold a picture
 */
export function eraseFromWebp(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let isPicture = false
  for (let at = 12; at + 8 <= data.length; ) {
    const name = data.toString('latin1', at, at + 4)
    const end = at + 8 + data.readUInt32LE(at + 4)
    if (end > data.length) return false
    const content = bytes.subarray(at + 8, end)
    isPicture ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF'
    // Some programs put the head of a JPEG's segment before the data.
    if (name === 'EXIF') erasePosition(content.subarray(content[0] === 0x45 ? 6 : 0))
    if (name === 'XMP ') blankPosition(content)
    // Chunks begin at even places.
    at = end + (end % 2)
  }
  return isPicture
}
