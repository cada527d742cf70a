/**
 * What crosses between a page and main: Electron clones values, Chromium's debugging pipe carries text. These two
 * functions also run inside the page, as source text, and so use nothing from outside themselves.
 *
 * JSON values cross as they are. Bytes and `undefined`, which JSON lacks, cross as objects with one key that
 * begins with `$`, and so does an object of the app's own that has such a key. All else is refused like Electron
 * refuses what cannot be cloned.
 */
export function encode(value: unknown): string {
  const tag = (part: unknown): unknown => {
    if (part === undefined) return { $undefined: true }
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part
    if (typeof part === 'number' && Number.isFinite(part)) return part
    if (Array.isArray(part)) return part.map(tag)
    if (part instanceof Uint8Array) {
      const isInPage = typeof Buffer === 'undefined'
      return { $bytes: isInPage ? part.toBase64() : Buffer.from(part).toString('base64') }
    }
    const shape = typeof part === 'object' ? Object.getPrototypeOf(part) : undefined
    if (typeof part !== 'object' || (shape !== null && Object.getPrototypeOf(shape) !== null)) {
      throw new Error(`${String(part)} cannot cross between a page and main: not available in the stand-in`)
    }
    const entries = Object.entries(part).map(([key, held]) => [key, tag(held)])
    const plain = Object.fromEntries(entries)
    return entries.some(([key]) => String(key).startsWith('$')) ? { $plain: plain } : plain
  }
  return JSON.stringify(tag(value))
}

export function decode(text: string): unknown {
  const untagAll = (part: object) =>
    Object.fromEntries(Object.entries(part).map(([key, held]) => [key, untag(held)]))
  const untag = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(untag)
    if (typeof part !== 'object' || part === null) return part
    if ('$undefined' in part) return undefined
    if ('$bytes' in part) {
      const text = String(part.$bytes)
      return typeof Buffer === 'undefined'
        ? Uint8Array.fromBase64(text)
        : new Uint8Array(Buffer.from(text, 'base64'))
    }
    if ('$plain' in part && typeof part.$plain === 'object' && part.$plain !== null)
      return untagAll(part.$plain)
    return untagAll(part)
  }
  const value: unknown = JSON.parse(text)
  // Nearly all messages are plain JSON; looking is much cheaper than walking.
  return text.includes('"$') ? untag(value) : value
}
