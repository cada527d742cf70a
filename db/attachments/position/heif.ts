import { erasePosition } from './exif.ts'
import { blankPosition } from './xmp.ts'

interface Box {
  readonly name: string
  /** Where its content begins and ends in the file. */
  readonly from: number
  readonly to: number
}

interface Extent {
  readonly from: number
  readonly length: number
}

/**
 * Takes the position out of a HEIF picture (ISO/IEC 14496-12 8.11, 23008-12 annex A), in place: its Exif data is an
 * item of the `meta` box, and `iloc` says where it lies.
 *
 * @returns false for a file whose boxes do not hold items
 */
export function eraseFromHeif(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const meta = boxesIn(data, 0, data.length).find(({ name }) => name === 'meta')
    // `meta` is a full box: version and flags stand before the boxes in it.
    const inside = meta ? boxesIn(data, meta.from + 4, meta.to) : []
    const [infos, places] = [inside.find(isNamed('iinf')), inside.find(isNamed('iloc'))]
    if (!infos || !places) return false
    const exif = new Set(itemsOfType(data, infos, 'Exif'))
    const idat = inside.find(isNamed('idat'))?.from ?? 0
    for (const { item, extents } of locations(data, places, idat))
      if (exif.has(item)) eraseItem(data, extents)
    blankPosition(bytes)
    return true
  } catch (problem) {
    // A number that leads out of the file.
    if (problem instanceof RangeError) return false
    throw problem
  }
}

const isNamed = (wanted: string) => (box: Box) => box.name === wanted

function boxesIn(data: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const short = data.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    const size = short === 0 ? to - at : short === 1 ? Number(data.readBigUInt64BE(at + 8)) : short
    if (size < head || at + size > to) throw new RangeError('a box reaches out of the box around it')
    boxes.push({ name: data.toString('latin1', at + 4, at + 8), from: at + head, to: at + size })
    at += size
  }
  return boxes
}

function itemsOfType(data: Buffer, { from, to }: Box, type: string): number[] {
  const first = from + (data.readUInt8(from) === 0 ? 6 : 8)
  return boxesIn(data, first, to).flatMap(({ name, from: at }) => {
    const version = name === 'infe' ? data.readUInt8(at) : 0
    if (version < 2) return []
    const idSize = version === 2 ? 2 : 4
    const typeAt = at + 4 + idSize + 2
    return data.toString('latin1', typeAt, typeAt + 4) === type ? [data.readUIntBE(at + 4, idSize)] : []
  })
}

function locations(data: Buffer, { from }: Box, idat: number): { item: number; extents: Extent[] }[] {
  let at = from + 4
  const version = data.readUInt8(from)
  const read = (size: number): number => {
    const value = size === 0 ? 0 : size === 8 ? Number(data.readBigUInt64BE(at)) : data.readUIntBE(at, size)
    at += size
    return value
  }
  const sizes = read(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  return Array.from({ length: read(version < 2 ? 2 : 4) }, () => {
    const item = read(version < 2 ? 2 : 4)
    const isInIdat = version > 0 && (read(2) & 15) === 1
    read(2)
    const base = read(baseSize) + (isInIdat ? idat : 0)
    const count = read(2)
    // Without sizes all extents are one and the same, however many are said to be there.
    const extents = Array.from({ length: offsetSize + lengthSize === 0 ? Math.min(count, 1) : count }, () => {
      read(indexSize)
      return { from: base + read(offsetSize), length: read(lengthSize) }
    })
    return { item, extents }
  })
}

/**
 * An Exif item begins with how many bytes stand between its first four and the TIFF data. One that lies in pieces,
 * which no camera writes, is overwritten whole.
 */
function eraseItem(data: Buffer, extents: readonly Extent[]): void {
  for (const { from, length } of extents) {
    const to = from + length
    if (length < 4 || to > data.length) throw new RangeError('an item reaches out of the file')
    if (extents.length === 1) erasePosition(data.subarray(from + 4 + data.readUInt32BE(from), to))
    else data.fill(0, from, to)
  }
}
