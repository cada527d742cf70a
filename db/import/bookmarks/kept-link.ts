import type { ImportedListItem, PartialDate } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import { toLink } from '../links.ts'
import type { FieldReader } from '../programmes/field-reader.ts'

/** A link as a program keeps it: what its file says of it, before anything is decided about it. */
export interface KeptLink {
  readonly url: string
  /** Empty where nobody gave one: none is ever made from an address. */
  readonly title: string
  /** The words of who kept it. */
  readonly why: string
  readonly tags: readonly string[]
  readonly addedOn: PartialDate | null
  readonly isPrivate: boolean
  readonly isRead: boolean
  /** Of the file, from 1. */
  readonly line: number | null
}

/** What a link is of which only the address is known. */
export const bareLink = {
  title: '',
  why: '',
  tags: [],
  addedOn: null,
  isPrivate: false,
  isRead: false,
  line: null,
} satisfies Partial<KeptLink>

/**
 * A kept link as an item of a list. An address that is no web address (`javascript:`, `place:`, a note of the
 * program's own) is told; what somebody wrote beside it stays, as a reading without an address.
 */
export function itemOf(kept: KeptLink, read: FieldReader): ImportedListItem | null {
  const { url, title, why, isRead, line } = kept
  const tags = distinct(kept.tags)
  const link = toLink(url.trim(), title, line)
  if (link !== null) {
    const { addedOn, isPrivate } = kept
    return { kind: 'link', link: { ...link, tags, addedOn, isPrivate }, why, isRead }
  }
  const place = { lines: line === null ? null : { from: line, to: line } }
  if (url.trim() !== '') read.problem('link refused', place, null, title === '' ? url : `${title} ${url}`)
  if (why.trim() === '') {
    if (url.trim() === '' && title !== '') read.problem('record left out', place, null, title)
    return null
  }
  return {
    kind: 'talk',
    talk: {
      ...blankTalk(/\S/u.test(title) ? title : firstLine(why)),
      kind: 'other',
      startsOn: kept.addedOn,
      isPrivate: kept.isPrivate,
      note: why,
      tags,
    },
    event: null,
    why: '',
    isRead,
  }
}

const firstLine = (text: string): string => text.trim().split('\n')[0]?.slice(0, 100) ?? ''

/** Each tag once, without the blanks around it. */
export const distinct = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== '')),
]
