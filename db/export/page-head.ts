import { createHash } from 'node:crypto'
import { Html, html } from './html-text.ts'
import { oneLine } from './markdown-text.ts'
import type { Language } from './words.ts'

interface Head {
  readonly title: string
  /** What a card of the page says, as plain text; it is cut where cards are. */
  readonly about: string
  readonly language: Language
}

/** What stands for the hashes of the page's styles until the page is whole. */
const hashes = "'sha256-of-its-styles'"

/** What the head of a page says of it, and forbids it: it fetches nothing and runs nothing. */
export function pageMetas({ title, about: whole, language }: Head): Html {
  const about = shortened(whole)
  return html`<meta charset="utf-8">
<title>${oneLine(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${new Html(hashes)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${about === '' ? null : html`<meta name="description" content="${about}">\n`}<meta property="og:type" content="article">
<meta property="og:title" content="${oneLine(title)}">
${about === '' ? null : html`<meta property="og:description" content="${about}">\n`}<meta property="og:locale" content="${language === 'ja' ? 'ja_JP' : 'en_US'}">`
}

/** A whole page, with its own styles allowed and no other: texts of the list cannot hold a style element. */
export function withPolicy(page: string): string {
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/giu)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  return page.replace(hashes, styles.join(' ') || "'none'")
}

// Sites that show a card of the page cut at about this length themselves, in the middle of a character if need be.
const descriptionLength = 160

function shortened(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return letters.length <= descriptionLength ? text : `${letters.slice(0, descriptionLength - 1).join('')}…`
}
