/** A property of a page that is a row of a database. */
export interface NotionProperty {
  readonly name: string
  readonly values: readonly string[]
  /** From 1. */
  readonly line: number
}

const line = /^([^:\n]{1,60}): (.*)$/u

/**
 * The properties of a page: lines `Name: value` below the title, up to a blank line. Most pages have none, and their
 * first line may look like one, so only a block in which every line is a property counts.
 *
 * @param texts  the lines of the page; the first is `# Title`
 */
export function readProperties(texts: readonly string[]): NotionProperty[] {
  const from = texts[1]?.trim() === '' ? 2 : 1
  const end = texts.findIndex((text, index) => index >= from && text.trim() === '')
  const found = texts.slice(from, end === -1 ? texts.length : end).map((text) => line.exec(text))
  const properties = found.flatMap((parts, index): NotionProperty[] =>
    parts === null
      ? []
      : [{ name: parts[1]?.trim() ?? '', values: valuesOf(parts[2] ?? ''), line: from + index + 1 }],
  )
  return properties.length === found.length ? properties : []
}

/** A relation names a page and its file, `Name (path.md)`; several values are parted by commas. */
const valuesOf = (text: string): string[] =>
  text
    .split(/,\s/u)
    .map((value) => value.replace(/\s\([^()]*%20[^()]*\.(?:md|html|csv)\)$/u, '').trim())
    .filter((value) => value !== '')
