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
  const pieces: string[] = []
  let from = 0
  const partners = partnersOf(runs)
  for (let at = 0; at < runs.length; at += 1) {
    const [open, partner] = [runs[at], partners[at] ?? null]
    const close = partner === null ? undefined : runs[partner]
    if (open === undefined || close === undefined || partner === null) continue
    const end = close.index + close.length
    pieces.push(whole.slice(from, open.index), whole.slice(open.index, end).replaceAll(/[^\n]/gu, ' '))
    from = end
    at = partner
  }
  const shown = pieces.join('') + whole.slice(from)
  return shown.split('\n').map((text, index) => ({ number: paragraph[index]?.number ?? 1, text }))
}

/** For each run of backticks the next one that is as long, which closes it. */
function partnersOf(runs: readonly { readonly length: number }[]): (number | null)[] {
  const next = new Map<number, number>()
  const partners: (number | null)[] = []
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.length ?? 0
    partners[at] = next.get(length) ?? null
    next.set(length, at)
  }
  return partners
}
