import type { AttachmentType } from '../../model.ts'
import { eraseFromHeif } from './heif.ts'
import { eraseFromJpeg } from './jpeg.ts'
import { pngWithoutPosition } from './png.ts'
import { eraseFromWebp } from './webp.ts'
import { blankPosition } from './xmp.ts'

/**
 * The same file without the place where a photo was taken: what Exif and XMP data say of it is overwritten, all else
 * and the picture itself stay as they are, bit for bit.
 *
 * @returns `null` for a picture that is none inside
 */
export function withoutPosition(bytes: Uint8Array, type: AttachmentType): Uint8Array | null {
  const copy = Uint8Array.from(bytes)
  switch (type) {
    case 'image/jpeg':
      return eraseFromJpeg(copy) ? copy : null
    case 'image/png':
      return pngWithoutPosition(copy)
    case 'image/webp':
      return eraseFromWebp(copy) ? copy : null
    case 'image/heic':
      return eraseFromHeif(copy) ? copy : null
    case 'image/gif':
      // A logical screen and at least one block; GIF knows no Exif, but XMP.
      if (bytes.length < 14) return null
      blankPosition(copy)
      return copy
    case 'application/pdf':
    case 'text/vtt':
    case 'application/x-subrip':
      return bytes
  }
}
