import { createHash } from 'node:crypto'
import { Html, html } from './html-text.ts'
import { oneLine } from './markdown-text.ts'
import type { Language } from './words.ts'

interface Head {
  readonly title: string
  /** What a card of the page says, as plain text; it is cut where cards are. */
  readonly about: string
  readonly language: Language
  readonly style: string
}

/** The head of a page that may fetch nothing and run nothing. */
export function pageHead({ title, about: whole, language, style }: Head, more: Html | null = null): Html {
  const about = shortened(whole)
  const hash = createHash('sha256').update(style).digest('base64')
  return html`<head>
<meta charset="utf-8">
<title>${oneLine(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${about === '' ? null : html`<meta name="description" content="${about}">\n`}<meta property="og:type" content="article">
<meta property="og:title" content="${oneLine(title)}">
${about === '' ? null : html`<meta property="og:description" content="${about}">\n`}<meta property="og:locale" content="${language === 'ja' ? 'ja_JP' : 'en_US'}">
${more}<style>${new Html(style)}</style>
</head>`
}

// Sites that show a card of the page cut at about this length themselves, in the middle of a character if need be.
const descriptionLength = 160

function shortened(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return letters.length <= descriptionLength ? text : `${letters.slice(0, descriptionLength - 1).join('')}…`
}
