import type { ImportedLink, LinkKind } from '../../model.ts'
import { toLink } from '../links.ts'
import type { FieldReader, Place } from './field-reader.ts'

/** An address of a programme's data, and what it is known to lead to. */
export interface Address {
  readonly url: string
  readonly title?: string
  /** Where the data say it; else by the address. */
  readonly kind?: LinkKind | null
}

/** Addresses as links, each once and slides first; one that cannot be a link is told. */
export function linksOf(addresses: readonly Address[], read: FieldReader, place: Place): ImportedLink[] {
  const links = new Map<string, ImportedLink>()
  for (const { url, title = '', kind = null } of addresses) {
    const trimmed = url.trim()
    if (trimmed === '') continue
    const link = toLink(trimmed, title.trim(), place.lines?.from ?? null)
    if (link === null) read.problem('link refused', place, null, title === '' ? url : `${title} ${url}`)
    else if (!links.has(link.url)) links.set(link.url, { ...link, kind: kind ?? link.kind })
  }
  return slidesFirst([...links.values()])
}

export const slidesFirst = (links: readonly ImportedLink[]): ImportedLink[] => [
  ...links.filter(({ kind }) => kind === 'slides'),
  ...links.filter(({ kind }) => kind !== 'slides'),
]

/** The address of a page, `null` where there is none; one that cannot be a link is told. */
export function pageAddress(url: string, field: string, read: FieldReader, place: Place): string | null {
  const address = toLink(url.trim(), '', null)?.url ?? null
  if (address === null && url.trim() !== '') read.problem('link refused', place, field, url)
  return address
}
