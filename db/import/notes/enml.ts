import { htmlToMarkdown } from '../html-markdown.ts'
import type { Element } from '../html-tree.ts'
import { attribute, isElement, pageTree } from '../html-tree.ts'

/** What the text of an Evernote note is to be written with, and what is met in it. */
export interface EnmlContext {
  /** Markdown for a file of the note, by the MD5 of its bytes, in small hexadecimal letters. */
  readonly media: (hash: string) => string
  /** Told of every passage that its writer encrypted: the hint, `''` where none was given. */
  readonly onEncrypted: (hint: string) => void
}

/** What XML closes at once (`<div/>`, `<en-media/>`) must be closed for an HTML parser, save for HTML's void elements. */
const closedAtOnce = /<(?!(?:br|hr|img|col|input|wbr|area)\b)([a-z][\w-]*)((?:\s[^<>]*)?)\/>/giu

/** Writes the text of an Evernote note (ENML, an XML of HTML's elements and four of its own) in Markdown. */
export function enmlToMarkdown(enml: string, { media, onEncrypted }: EnmlContext): string {
  const body = enml.trim().replace(/^(?:\s*<(?:\?xml[^>]{0,300}\?|!DOCTYPE[^>]{0,500})>){1,4}/iu, '')
  return htmlToMarkdown(pageTree(body.replaceAll(closedAtOnce, '<$1$2></$1>')), {
    replace(element) {
      if (element.tagName === 'en-todo') return boxOf(element)
      if (element.tagName === 'en-media')
        return media((attribute(element, 'hash') ?? '').trim().toLowerCase())
      if (element.tagName !== 'en-crypt') return null
      const hint = attribute(element, 'hint') ?? ''
      onEncrypted(hint)
      return hint === '' ? '🔒' : `🔒 ${hint}`
    },
    codeLanguage,
    isDone,
  })
}

/** In front of a line of its own, it makes the line an item. */
function boxOf(todo: Element): string {
  const box = attribute(todo, 'checked') === 'true' ? '[x] ' : '[ ] '
  let parent = todo.parentNode
  for (let depth = 0; parent !== null && isElement(parent) && depth < 8; depth += 1) {
    if (parent.tagName === 'li') return box
    parent = parent.parentNode
  }
  return `- ${box}`
}

const style = (element: Element) => attribute(element, 'style') ?? ''

/** Code is a `div` that says so in its style, in two spellings. */
function codeLanguage(element: Element): string | null {
  if (element.tagName === 'pre') return ''
  if (!/-en-codeblock:\s*true/iu.test(style(element))) return null
  const language = /--en-codeblockLanguage:\s*([\w+#-]{1,30})/iu.exec(style(element))?.[1] ?? ''
  return language === 'plaintext' ? '' : language
}

/** A box is an element before the text of old notes, and a style of the list's item in newer ones. */
function isDone(item: Element): boolean | null {
  const checked = /--en-checked:\s*(true|false)/iu.exec(style(item))?.[1]
  return checked === undefined ? null : checked.toLowerCase() === 'true'
}
