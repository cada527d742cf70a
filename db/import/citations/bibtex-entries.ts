/** A piece of a BibTeX file that begins with `@word{` or `@word(`, as it stands there. */
export interface BibtexPiece {
  /** In small letters: `inproceedings`, `string`, `comment`. */
  readonly type: string
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly lastLine: number
  /** How many brackets are never closed before the next piece or the end: none in a good file. */
  readonly unclosed: number
}

const start = /@[ \t]{0,5}([A-Za-z]{1,30})\s{0,5}([{(])/gu

/**
 * Takes a file apart without understanding it, so that an entry that nobody can read costs only itself. An entry ends
 * with the bracket that closes it, and at the latest where a line begins the next one: a forgotten bracket does not
 * swallow the rest of the file. What stands between entries is a comment by the rules of BibTeX.
 */
export function bibtexPieces(text: string): BibtexPiece[] {
  const pieces: BibtexPiece[] = []
  let line = 1
  let counted = 0
  const lineAt = (position: number) => {
    for (; counted < position; counted += 1) if (text.charCodeAt(counted) === 10) line += 1
    return line
  }
  start.lastIndex = 0
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const from = found.index
    const end = endOf(text, start.lastIndex, found[2] === '(')
    const first = lineAt(from)
    pieces.push({
      type: found[1]?.toLowerCase() ?? '',
      text: text.slice(from, end.at),
      line: first,
      lastLine: lineAt(end.at),
      unclosed: end.unclosed,
    })
    start.lastIndex = end.at
  }
  return pieces
}

/** Braces are counted also in quotations, as BibTeX does; a backslash takes the next sign with it. */
function endOf(text: string, from: number, isRound: boolean): { at: number; unclosed: number } {
  let depth = 1
  // `{ … )` is closed for citation-js, and for some programs that write it so.
  const openAt = (at: number) => (depth === 1 && text.slice(from, at).trimEnd().endsWith(')') ? 0 : depth)
  const lineStart = /\n[ \t]{0,8}@[ \t]{0,5}[A-Za-z]{1,30}\s{0,5}[{(]/y
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    else if (sign === ')' && isRound && depth === 1) return { at: at + 1, unclosed: 0 }
    else if (sign === '\n') {
      lineStart.lastIndex = at
      if (lineStart.test(text)) return { at, unclosed: openAt(at) }
    }
    if (depth === 0) return { at: at + 1, unclosed: 0 }
  }
  return { at: text.length, unclosed: openAt(text.length) }
}
