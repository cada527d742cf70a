import { extensionOf, nameOf } from './paths.ts'

/** What the name of an exported file says: `Title 32 hexadecimal digits.md`. */
export interface NotionName {
  /** Cut at about fifty letters, without the signs that a file name may not have. */
  readonly title: string
  /** Notion's own id, without hyphens. */
  readonly id: string
  /** `all` for `…_all.csv`, the whole of a database; a view of it has the plain name. */
  readonly kind: 'page' | 'html' | 'view' | 'all'
}

const named = /^(.*?) ?([0-9a-f]{32})(_all)?\.(md|html|csv)$/u

/** `null` for what is no page and no database: pictures, `index.html`, files of others. */
export function readNotionName(path: string): NotionName | null {
  const found = named.exec(nameOf(path))
  if (!found) return null
  const [, title = '', id = '', all, extension] = found
  if (extension === 'csv') return { title: title.trim(), id, kind: all === undefined ? 'view' : 'all' }
  return all === undefined ? { title: title.trim(), id, kind: extension === 'md' ? 'page' : 'html' } : null
}

/** The id of the page or database that an address leads to. */
export const notionIdIn = (address: string): string | null =>
  /([0-9a-f]{32})(?:_all)?\.(?:md|html|csv)(?:#.*)?$/u.exec(address)?.[1] ?? null

const attached = new Set('png jpg jpeg gif webp heic svg bmp pdf vtt srt mp3 m4a wav mp4 mov webm'.split(' '))

/** A file that a page shows, as against one that is read by itself. */
export const isAttached = (path: string): boolean => attached.has(extensionOf(path))
