import { decode } from '../import/encoding.ts'
import { attribute, elementsOf, pageTree, textOf } from '../import/html-tree.ts'

/** As long as a title may be; more is no title. */
const LONGEST = 300

/** The title of a web page: `<title>`, else `og:title`, in one line; `null` where there is none. */
export function titleOfPage(bytes: Uint8Array): string | null {
  const decoded = decode(bytes, '')
  if (!decoded) return null
  const elements = elementsOf(pageTree(decoded.text))
  const title = elements.find(({ tagName }) => tagName === 'title')
  const card = elements.find((each) => attribute(each, 'property') === 'og:title')
  const texts = [title ? textOf(title) : '', (card && attribute(card, 'content')) ?? '']
  const found = texts.map((text) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()).find((text) => text !== '')
  return found === undefined ? null : [...found].slice(0, LONGEST).join('')
}
