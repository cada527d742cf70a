/** A piece of XML: what `xml` made of text. */
export class Xml {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Piece = string | number | Xml | null | readonly Piece[]

/** Fills texts into XML, escaped for content and attributes alike; pieces that are XML go in as they are. */
export function xml(parts: TemplateStringsArray, ...pieces: Piece[]): Xml {
  return new Xml(parts.map((part, n) => part + (n < pieces.length ? source(pieces[n] ?? null) : '')).join(''))
}

function source(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Xml) return piece.source
  if (typeof piece === 'object') return piece.map(source).join('')
  return escaped(String(piece))
}

// A line break in an attribute would be read as a blank (XML 1.0, 3.3.3), were it not spelt out.
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

const escaped = (text: string) =>
  withoutControls(text).replaceAll(/[&<>"\n\r\t]/gu, (sign) => escapes[sign] ?? sign)

/** A text as XML can hold it: 1.0, 2.2 has no other control characters, U+FFFE and U+FFFF, not even escaped. */
export const withoutControls = (text: string) =>
  text.toWellFormed().replaceAll(/(?![\n\r\t])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
