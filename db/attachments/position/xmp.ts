/** All properties of a position begin so, in the prefix that the XMP specification (part 2, "Exif schema") gives them. */
const PROPERTY = 'exif:GPS'

/** Longer than any coordinate, and than any time of one. */
const LONGEST_VALUE = 200

/**
 * Writes spaces over the positions in XMP data, wherever it stands in these bytes: the values of attributes and of
 * elements whose names begin with `exif:GPS`. Nothing moves, and the XML stays well-formed.
 */
export function blankPosition(bytes: Uint8Array): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = data.indexOf(PROPERTY); at !== -1; at = data.indexOf(PROPERTY, at + PROPERTY.length)) {
    const near = data.toString('latin1', at, at + LONGEST_VALUE)
    const value = /^[\w:]+(?:\s*=\s*(?:"(?<double>[^"]*)|'(?<single>[^']*))|\s*>(?<element>[^<]*))/d.exec(
      near,
    )
    const [from, to] =
      value?.indices?.groups?.double ??
      value?.indices?.groups?.single ??
      value?.indices?.groups?.element ??
      []
    if (from !== undefined && to !== undefined) data.fill(' ', at + from, at + to)
  }
}
