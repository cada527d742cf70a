import { useEffect, useRef } from 'react'

interface PageShownProps {
  /** A whole page, as it is exported. */
  readonly html: string
  /** Where a link goes is the shell's to decide; the window never leaves its page. */
  readonly onOpenLink: (url: string) => void
}

/**
 * An exported page as it is, with its own style. Frames are forbidden in the window, so it stands in a tree of its own
 * (a shadow root): no style of the window gets in, none of the page gets out, and no script comes to life in it.
 */
export function PageShown({ html, onOpenLink }: PageShownProps) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current) return show(host.current, html, onOpenLink)
  }, [html, onOpenLink])
  return <div ref={host} className="list-page-shown" />
}

/** @returns its own undo, after which no link is followed any more */
function show(host: HTMLElement, html: string, onOpenLink: (url: string) => void): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const parsed = document.createElement('div')
  parsed.setHTML(html, { sanitizer: {} })
  const style = new CSSStyleSheet()
  style.replaceSync(inPane(parsed.querySelector('style')?.textContent ?? ''))
  root.adoptedStyleSheets = [style]
  const body = document.createElement('body')
  body.lang = /<html lang="(?<language>[\w-]+)"/u.exec(html)?.groups?.language ?? ''
  body.part.add('page')
  const article = document.createElement('article')
  article.append(...(parsed.querySelector('main')?.childNodes ?? []))
  body.append(article)
  root.replaceChildren(body)

  function follow(event: Event) {
    const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement)
    const address = link?.getAttribute('href')
    if (!address) return
    event.preventDefault()
    if (address.startsWith('#')) root.getElementById(address.slice(1))?.scrollIntoView()
    else onOpenLink(address)
  }
  root.addEventListener('click', follow)
  return () => root.removeEventListener('click', follow)
}

/** The page's own style, with the pane in place of the reader's window: the window has a `main` of its own. */
const inPane = (style: string) =>
  style
    .replaceAll(':root', ':host')
    .replaceAll(/^\s*main(?= \{)/gmu, 'article')
    .replaceAll(/@media \((?=(?:min|max)-width)/gu, '@container (')
    .replaceAll(/(?<=\d)vw\b/gu, 'cqi')

declare global {
  /** Parses without what could run: developer.mozilla.org/docs/Web/API/Element/setHTML. TypeScript has no type of it yet. */
  interface Element {
    setHTML(html: string, options: { readonly sanitizer: object }): void
  }
}
