/** One file of a Joplin export: a note, a notebook, a tag, a resource, or that a note has a tag. */
export interface JoplinItem {
  /** 1 note, 2 notebook, 4 resource, 5 tag, 6 tag of a note, 13 revision. */
  readonly type: number
  readonly id: string
  /** The lines of the text: the first is the title, then the body; numbers count from 0, the end is exclusive. */
  readonly title: string
  readonly bodyFrom: number
  readonly bodyTo: number
  readonly properties: ReadonlyMap<string, string>
  readonly propertiesFrom: number
}

const property = /^([a-z][a-z0-9_]*): ?(.*)$/u

/**
 * Reads an item. Its properties are the lines at the end, up to the last blank line: a line of the body may look like
 * one. `null` for a text that does not end in `type_:` with an `id:` above it.
 */
export function readJoplinItem(lines: readonly string[]): JoplinItem | null {
  let end = lines.length
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1
  if (!/^type_: \d{1,2}$/u.test(lines[end - 1]?.trimEnd() ?? '')) return null
  let from = end
  const properties = new Map<string, string>()
  while (from > 0) {
    const found = property.exec(lines[from - 1] ?? '')
    if (found?.[1] === undefined) break
    properties.set(found[1], found[2]?.trim() ?? '')
    from -= 1
  }
  const id = properties.get('id') ?? ''
  if (!/^[0-9a-f]{32}$/u.test(id)) return null
  return {
    type: Number(properties.get('type_')),
    id,
    title: from === 0 ? '' : (lines[0]?.trim() ?? ''),
    bodyFrom: Math.min(lines[1]?.trim() === '' ? 2 : 1, from),
    bodyTo: from,
    properties,
    propertiesFrom: from,
  }
}
