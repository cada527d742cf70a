import type { Element } from './html-tree.ts'
import { attribute, isElement } from './html-tree.ts'

/** What a program means by elements that a web page does not have, or not so. */
export interface HtmlDialect {
  /** Markdown in place of an element and all that is in it; `null` for an element that is read as usual. */
  readonly replace: (element: Element) => string | null
  /** The language of an element that is a block of code, `''` where it has none; `null` for all others. */
  readonly codeLanguage: (element: Element) => string | null
  /** Whether an item of a list is to do or done; `null` for an item without a box. */
  readonly isDone: (item: Element) => boolean | null
}

export const plainHtml: HtmlDialect = {
  replace: () => null,
  codeLanguage: (element) => (element.tagName === 'pre' ? codeLanguageOf(element) : null),
  isDone: () => null,
}

/** `<pre><code class="language-js">`, as Markdown becomes when it is shown. */
function codeLanguageOf(pre: Element): string {
  const code = pre.childNodes.find((node) => isElement(node) && node.tagName === 'code')
  const names = [pre, ...(code && isElement(code) ? [code] : [])].map((one) => attribute(one, 'class') ?? '')
  return /(?:^|\s)lang(?:uage)?-([\w+#-]{1,30})/u.exec(names.join(' '))?.[1] ?? ''
}
