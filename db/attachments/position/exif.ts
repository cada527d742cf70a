/** Bytes of one value of each type of a TIFF field (TIFF 6.0, section 2; Exif 2.32, 4.6.2). */
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

const GPS_DIRECTORY = 0x8825
const EXIF_DIRECTORY = 0x8769
const ENTRY = 12

/** No camera writes more; a file that points at itself ends here. */
const MOST_DIRECTORIES = 16

/**
 * Takes the position out of Exif data, in place and without moving anything: the pointer to the GPS directory goes out
 * of its directory, and what it led to becomes zeros. All else stays where it was, for a maker's note holds offsets
 * that nobody else understands.
 *
 * @param tiff the Exif data from its byte order (`II` or `MM`) on; what is no such data is left alone
 */
export function erasePosition(tiff: Uint8Array): void {
  const data = new Tiff(tiff)
  if (!data.isTiff) return
  const waiting = [data.long(4)]
  for (let seen = 0; seen < MOST_DIRECTORIES; seen += 1) {
    const at = waiting.shift()
    if (at === undefined) return
    if (at === 0 || !data.holdsDirectory(at)) continue
    for (let gps = data.entry(at, GPS_DIRECTORY); gps !== null; gps = data.entry(at, GPS_DIRECTORY)) {
      data.eraseDirectory(data.long(gps + 8))
      data.takeOut(at, gps)
    }
    const exif = data.entry(at, EXIF_DIRECTORY)
    if (exif !== null) waiting.push(data.long(exif + 8))
    waiting.push(data.long(data.endOf(at)))
  }
}

/** Whether TIFF data begins at a place. */
export const isTiffAt = (bytes: Uint8Array, at: number): boolean => new Tiff(bytes.subarray(at)).isTiff

/** Exif data as numbers; what lies outside reads as 0. */
class Tiff {
  readonly isTiff: boolean
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #isLittle: boolean

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#isLittle = bytes[0] === 0x49
    this.isTiff = bytes[0] === bytes[1] && (this.#isLittle || bytes[0] === 0x4d) && this.#short(2) === 42
  }

  #short(at: number): number {
    return at + 2 <= this.#bytes.length ? this.#view.getUint16(at, this.#isLittle) : 0
  }

  long(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, this.#isLittle) : 0
  }

  /** Where the offset of the next directory stands. */
  endOf(directory: number): number {
    return directory + 2 + this.#short(directory) * ENTRY
  }

  holdsDirectory(at: number): boolean {
    return at >= 8 && at + 2 <= this.#bytes.length && this.endOf(at) <= this.#bytes.length
  }

  /** Where the entry with this tag stands in a directory. */
  entry(directory: number, tag: number): number | null {
    for (let at = directory + 2; at < this.endOf(directory); at += ENTRY)
      if (this.#short(at) === tag) return at
    return null
  }

  /** The entries behind one that goes move up, with the offset of the next directory; zeros take the last place. */
  takeOut(directory: number, entry: number): void {
    const end = Math.min(this.endOf(directory) + 4, this.#bytes.length)
    this.#bytes.copyWithin(entry, entry + ENTRY, end)
    this.#bytes.fill(0, end - ENTRY, end)
    this.#view.setUint16(directory, this.#short(directory) - 1, this.#isLittle)
  }

  /** Zeros over a directory, and over its values that lie outside of it. */
  eraseDirectory(at: number): void {
    if (!this.holdsDirectory(at)) return
    for (let entry = at + 2; entry < this.endOf(at); entry += ENTRY) {
      const size = (typeSizes[this.#short(entry + 2)] ?? 0) * this.long(entry + 4)
      const from = this.long(entry + 8)
      if (size > 4 && from >= 8 && from + size <= this.#bytes.length) this.#bytes.fill(0, from, from + size)
    }
    this.#bytes.fill(0, at, Math.min(this.endOf(at) + 4, this.#bytes.length))
  }
}
