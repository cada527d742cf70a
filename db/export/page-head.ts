import { createHash } from 'node:crypto'
import { Html, html } from './html-text.ts'
import { oneLine } from './markdown-text.ts'
import type { Language } from './words.ts'

interface Head {
  readonly title: string
  /** What a card of the page says, as plain text; it is cut where cards are. */
  readonly about: string
  readonly language: Language
  /** The picture of a card: where it lies beside the page, and what it shows. */
  readonly card?: { readonly path: string; readonly alt: string } | undefined
}

/** What stands for the hashes of the page's styles, and for its pictures, until the page is whole. */
const hashes = "'sha256-of-its-styles'"
const pictures = "'img-src-of-its-own'"

/** What the head of a page says of it, and forbids it: it fetches nothing and runs nothing. */
export function pageMetas({ title, about: whole, language, card }: Head): Html {
  const about = shortened(whole, descriptionLength)
  return html`<meta charset="utf-8">
<title>${shortened(oneLine(title), titleLength)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${new Html(hashes)};${new Html(pictures)} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${about === '' ? null : html`<meta name="description" content="${about}">\n`}<meta property="og:type" content="article">
<meta property="og:title" content="${shortened(oneLine(title), titleLength)}">
${about === '' ? null : html`<meta property="og:description" content="${about}">\n`}${card === undefined ? null : cardPicture(card)}<meta property="og:locale" content="${language === 'ja' ? 'ja_JP' : 'en_US'}">`
}

/** By its place beside the page: the address that a card should have, nobody knows yet. */
const cardPicture = ({ path, alt }: { readonly path: string; readonly alt: string }) =>
  html`<meta property="og:image" content="${encodeURI(path)}">
${alt === '' ? null : html`<meta property="og:image:alt" content="${oneLine(alt)}">\n`}`

/**
 * A whole page, with its own styles allowed and no other: texts of the list cannot hold a style element. Pictures are
 * those that stand in the page itself.
 */
export function withPolicy(page: string, hasPicture = false): string {
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/giu)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  return page
    .replace(hashes, styles.join(' ') || "'none'")
    .replace(pictures, hasPicture ? ' img-src data:;' : '')
}

// Tabs, bookmarks and sites that show a card of the page cut at about these lengths themselves, in the middle of a
// character if need be. The page has its title whole.
const titleLength = 70
const descriptionLength = 160

function shortened(text: string, length: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`
}
