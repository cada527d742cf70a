interface Cell {
  readonly text: string
  readonly isHeading: boolean
}

/** A table of a page as Markdown has them. One of a single column was made for layout: its cells are lines. */
export class MarkdownTable {
  readonly #rows: Cell[][] = []

  beginRow(): void {
    this.#rows.push([])
  }

  addCell(text: string, isHeading: boolean): void {
    if (this.#rows.length === 0) this.beginRow()
    this.#rows.at(-1)?.push({ text, isHeading })
  }

  lines(): string[] {
    const rows = this.#rows.filter((row) => row.length > 0)
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
    if (width < 2) return rows.map((row) => row[0]?.text ?? '').filter((text) => text !== '')
    const [first, ...rest] = rows
    const hasHeading = first?.some(({ isHeading }) => isHeading) === true
    // Markdown knows no table without a heading: it is left empty rather than made of what is none.
    const heading = hasHeading ? first : []
    const body = hasHeading || first === undefined ? rest : rows
    return [rowOf(heading, width), `|${' --- |'.repeat(width)}`, ...body.map((row) => rowOf(row, width))]
  }
}

const rowOf = (row: readonly Cell[], width: number): string =>
  `|${Array.from({ length: width }, (_, index) => ` ${(row[index]?.text ?? '').replaceAll('|', '\\|')} |`).join('')}`
