import type { Line } from '../lines.ts'

/** A line as far as links and tags are read in it: code is blanked out, place for place. */
export interface ProseLine {
  readonly number: number
  readonly text: string
}

/**
 * The lines of a text without its code: fenced, indented below a blank line, and between backticks, which may cross
 * the ends of lines within a paragraph (CommonMark 6.1).
 */
export function proseLines(lines: readonly Line[]): ProseLine[] {
  const prose: ProseLine[] = []
  let paragraph: Line[] = []
  const end = () => {
    prose.push(...withoutSpans(paragraph))
    paragraph = []
  }
  for (const [index, line] of lines.entries()) {
    const isIndented = /^(?: {4}|\t)\s*#/u.test(line.text) && (lines[index - 1]?.shape ?? 'blank') === 'blank'
    if (line.shape === 'blank' || line.shape === 'code' || isIndented) end()
    else {
      // Each item and heading is a paragraph of its own.
      if (line.shape !== 'prose') end()
      paragraph.push(line)
    }
  }
  end()
  return prose
}

function withoutSpans(paragraph: readonly Line[]): ProseLine[] {
  const whole = paragraph.map(({ text }) => text).join('\n')
  if (!whole.includes('`')) return paragraph.map(({ number, text }) => ({ number, text }))
  const runs = [...whole.matchAll(/`+/gu)].map(({ 0: run, index }) => ({ length: run.length, index }))
  let shown = whole
  for (let at = 0; at < runs.length; at += 1) {
    const open = runs[at]
    const close = runs.findIndex((run, index) => index > at && run.length === open?.length)
    const last = runs[close]
    if (open === undefined || last === undefined) continue
    const inside = whole.slice(open.index, last.index + last.length)
    shown =
      shown.slice(0, open.index) + inside.replaceAll(/[^\n]/gu, ' ') + shown.slice(last.index + last.length)
    at = close
  }
  return shown.split('\n').map((text, index) => ({ number: paragraph[index]?.number ?? 1, text }))
}
