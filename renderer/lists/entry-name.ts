import type { ListEntry } from '../../db/model.ts'

/** What an item is called; nothing where what it points at lies in the trash. */
export function entryName({ item, talk, link }: ListEntry): string {
  if (item.kind === 'heading') return item.heading
  if (item.kind === 'talk') return talk?.title ?? ''
  return link ? link.title || link.url.replace(/^https?:\/\//u, '') : ''
}
