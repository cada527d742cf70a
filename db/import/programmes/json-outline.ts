/** Where a container stands in a JSON text: its path, and the lines of its first and last sign, from 1. */
export interface JsonPlace {
  readonly path: string
  readonly from: number
  readonly to: number
}

/** Deeper, nothing has a meaning for a programme; what is nested to harm is passed over without a trace. */
const deepest = 8

interface Open {
  readonly isArray: boolean
  readonly path: string
  readonly line: number
  index: number
  key: string
}

/**
 * Walks a JSON text once, without building it: also a text that was cut off somewhere, which is all that detection
 * sees. Says which keys there are, with a star for the places in a list, and where containers stand (`/events/3`).
 */
function walk(
  text: string,
  onKey: ((path: string) => void) | null,
  onContainer: ((place: JsonPlace) => void) | null,
): void {
  const open: Open[] = []
  let depth = 0
  let line = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    const top = depth <= deepest ? open[depth - 1] : undefined
    if (sign === '\n') line += 1
    else if (sign === '"') {
      const end = stringEnd(text, at)
      if (top && !top.isArray && isKey(text, end)) {
        top.key = text.slice(at + 1, end)
        onKey?.(`${general(open, depth)}/${top.key}`)
      }
      at = end
    } else if (sign === '{' || sign === '[') {
      const path = top ? `${top.path}/${top.isArray ? top.index : top.key}` : ''
      depth += 1
      if (depth <= deepest) open[depth - 1] = { isArray: sign === '[', path, line, index: 0, key: '' }
    } else if (sign === '}' || sign === ']') {
      if (top) onContainer?.({ path: top.path, from: top.line, to: line })
      if (depth === 0) return
      depth -= 1
    } else if (sign === ',' && top?.isArray) top.index += 1
  }
}

/** The path with a star for each place in a list: the same for all of its members. */
function general(open: readonly Open[], depth: number): string {
  const parts = open.slice(0, Math.max(0, depth - 1))
  return parts.map(({ isArray, key }) => (isArray ? '/*' : `/${key}`)).join('')
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return text.length
}

function isKey(text: string, end: number): boolean {
  let at = end + 1
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return text[at] === ':'
}

/** The keys of the beginning of a JSON text, a star for any place in a list; none of any other text. */
export function jsonKeys(sample: string): ReadonlySet<string> {
  const keys = new Set<string>()
  const start = sample.replace(/^\uFEFF/u, '').trimStart()
  if (/^[[{]/u.test(start)) walk(start, (path) => keys.add(path), null)
  return keys
}

/** Where each container of a JSON text stands, by its path. */
export function jsonPlaces(text: string): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, JsonPlace>()
  walk(text, null, (place) => places.set(place.path, place))
  return places
}
