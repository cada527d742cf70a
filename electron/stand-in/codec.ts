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
      let text = ''
      // A call takes some ten thousand arguments at the most.
      for (let at = 0; at < part.length; at += 8192)
        text += String.fromCharCode(...part.subarray(at, at + 8192))
      return { $bytes: btoa(text) }
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
    if ('$bytes' in part)
      return Uint8Array.from(atob(String(part.$bytes)), (character) => character.charCodeAt(0))
    if ('$plain' in part && typeof part.$plain === 'object' && part.$plain !== null)
      return untagAll(part.$plain)
    return untagAll(part)
  }
  const value: unknown = JSON.parse(text)
  // Nearly all messages are plain JSON; looking is much cheaper than walking.
  return text.includes('"$') ? untag(value) : value
}
