import { oneLine } from './markdown-text.ts'
import { plainTextList } from './plain-text.ts'
import type { SharedList } from './shared-list.ts'

/** A `mailto:` address with the list as its subject and body (RFC 6068): line breaks are CRLF there. */
export function mailto(list: SharedList): string {
  const body = plainTextList(list).split('\n').slice(1).join('\n').trim()
  return `mailto:?subject=${encoded(oneLine(list.title))}&body=${encoded(body)}\n`
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed().replaceAll(/\r\n?|\n/gu, '\r\n'))
