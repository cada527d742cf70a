import exifr from 'exifr'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttachmentType } from '../../model.ts'
import { aHeic, aJpeg, aPng, aWebp, exifOfShibuya, pngChunk, xmpOfShibuya } from '../fixtures/pictures.ts'
import { mediaTypeOf } from '../media-type.ts'
import { withoutPosition } from './position.ts'

const exifHead = Buffer.from('Exif\0\0', 'latin1')
const xmpHead = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1')
const itxt = (isPacked: boolean) =>
  Buffer.from(`XML:com.adobe.xmp\0${isPacked ? '\x01' : '\0'}\0\0\0`, 'latin1')

const photos: Readonly<Record<string, Buffer>> = {
  'a JPEG of little ends': aJpeg([[0xe1, Buffer.concat([exifHead, exifOfShibuya('little')])]]),
  'a JPEG of big ends': aJpeg([[0xe1, Buffer.concat([exifHead, exifOfShibuya('big')])]]),
  'a PNG': aPng({ extra: [pngChunk('eXIf', exifOfShibuya('big'))] }),
  'a WebP': aWebp([['EXIF', exifOfShibuya('little')]]),
  'a HEIC': aHeic(exifOfShibuya('big')),
}

const cleaned = (bytes: Buffer): Buffer => {
  const type = mediaTypeOf(bytes)
  const clean = type && withoutPosition(bytes, type)
  if (!clean) throw new Error('the photo can be read')
  return Buffer.from(clean)
}

/** Where two files of one length differ. */
const differing = (one: Buffer, other: Buffer) => {
  expect(other).toHaveLength(one.length)
  return [...one.keys()].filter((at) => one[at] !== other[at])
}

describe.each(Object.entries(photos))('%s', (_, photo) => {
  // exifr reads WebP no further than its type, so the test hands it the Exif data itself.
  const readable = (bytes: Buffer) =>
    mediaTypeOf(bytes) === 'image/webp' ? bytes.subarray(bytes.indexOf('EXIF') + 8) : bytes

  test('says where it was taken, and no longer does', async () => {
    expect((await exifr.gps(readable(photo))).latitude).toBeCloseTo(35.6586, 3)
    const clean = readable(cleaned(photo))
    expect((await exifr.parse(clean, { gps: true })) ?? {}).not.toHaveProperty('latitude')
  })

  test('keeps all that it says of maker, time and orientation', async () => {
    const options = { gps: false, translateValues: false }
    const before = await exifr.parse(readable(photo), options)
    expect(before).toMatchObject({ Make: 'Kamera1', Orientation: 6 })
    expect(await exifr.parse(readable(cleaned(photo)), options)).toEqual(before)
  })

  test('keeps every byte outside of its Exif data', () => {
    const clean = cleaned(photo)
    const [from, length] = [photo.indexOf('Kamera1') - 160, 400]
    const outside = differing(photo, clean).filter((at) => at < from || at > from + length)
    expect(outside).toEqual([])
    expect(clean.equals(photo)).toBe(false)
  })
})

test('a picture without a position is stored as it came', () => {
  for (const photo of [aJpeg(), aPng(), aWebp()]) expect(cleaned(photo).equals(photo)).toBe(true)
})

test('a second picture behind the first loses its position too', () => {
  const photo = aJpeg([[0xe1, Buffer.concat([exifHead, exifOfShibuya('little')])]])
  const clean = cleaned(Buffer.concat([aJpeg(), photo]))
  expect(clean.subarray(aJpeg().length).equals(cleaned(photo))).toBe(true)
})

test('positions in XMP data become spaces, in every format, and the rest of it stays', () => {
  for (const photo of [
    aJpeg([[0xe1, Buffer.concat([xmpHead, xmpOfShibuya])]]),
    aPng({ extra: [pngChunk('iTXt', Buffer.concat([itxt(false), xmpOfShibuya]))] }),
    aWebp([['XMP ', xmpOfShibuya]]),
  ]) {
    const clean = cleaned(photo).toString('latin1')
    expect(clean).not.toMatch(/35,39|139,42/)
    expect(clean).toContain('exif:ISO="100"')
    expect(clean).toHaveLength(photo.length)
  }
})

test('packed text of a PNG that may hold a position is left out', () => {
  const packed = pngChunk('iTXt', Buffer.concat([itxt(true), Buffer.from('packed')]))
  const profile = pngChunk('zTXt', Buffer.from('Raw profile type exif\0\0packed'))
  const title = pngChunk('tEXt', Buffer.from('Title\0SLO'))
  const clean = cleaned(aPng({ extra: [packed, profile, title] }))
  expect(clean.equals(aPng({ extra: [title] }))).toBe(true)
})

test('the checksums of a PNG are right afterwards', () => {
  const clean = cleaned(photos['a PNG'] ?? Buffer.alloc(0))
  const at = clean.indexOf('eXIf')
  const length = clean.readUInt32BE(at - 4)
  const chunk = pngChunk('eXIf', clean.subarray(at + 4, at + 4 + length))
  expect(clean.subarray(at - 4, at + 8 + length).equals(chunk)).toBe(true)
})

describe('a picture that is none inside', () => {
  const broken: [string, AttachmentType, Buffer][] = [
    ['a PNG that was cut off', 'image/png', aPng().subarray(0, -20)],
    ['a PNG of text', 'image/png', Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1')],
    ['a JPEG of text', 'image/jpeg', Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1')],
    ['a JPEG without a scan', 'image/jpeg', aJpeg().subarray(0, 100)],
    ['a WebP without a picture', 'image/webp', aWebp().subarray(0, 30)],
    ['a HEIC of one box', 'image/heic', Buffer.from('\0\0\0\x10ftypheic\0\0\0\0', 'latin1')],
    ['a GIF of six bytes', 'image/gif', Buffer.from('GIF89a')],
  ]
  test.each(broken)('%s is refused', (_, type, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(type)
    expect(withoutPosition(bytes, type)).toBeNull()
  })
})

test('no damage to a photo makes it throw, or grow', () => {
  const all = Object.values(photos)
  const damage = fc.record({
    photo: fc.constantFrom(...all),
    bytes: fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 8 }),
    cut: fc.nat(2000),
  })
  fc.assert(
    fc.property(damage, ({ photo, bytes, cut }) => {
      const damaged = Buffer.from(photo.subarray(0, Math.max(20, photo.length - (cut % photo.length))))
      for (const [at, value] of bytes) damaged[at % damaged.length] = value
      const type = mediaTypeOf(damaged)
      const clean = type && withoutPosition(damaged, type)
      expect(clean === null || clean.length <= damaged.length).toBe(true)
    }),
    { numRuns: 500 },
  )
})
