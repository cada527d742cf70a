/** A piece of HTML: what `html` made of text, or a sanitised fragment. Any other string is text and gets escaped. */
export class Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Piece = string | number | Html | null | readonly Piece[]

/** Fills texts into HTML, escaped; pieces that are HTML go in as they are, `null` is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(
    parts.map((part, n) => part + (n < pieces.length ? source(pieces[n] ?? null) : '')).join(''),
  )
}

function source(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Html) return piece.source
  if (typeof piece === 'object') return piece.map(source).join('')
  return escaped(String(piece))
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Control characters are no part of HTML, not even escaped.
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/(?![\n\r\t])\p{Cc}/gu, '')
    .replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? sign)
