import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, has, select } from '../history/records.ts'
import { events, links, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { EventId, Link, LinkKind, PartialDate, Result, TalkId } from '../model.ts'
import { done, failed, LinkId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import { count } from '../page.ts'
import type { Reader } from '../sqlite.ts'
import { guessedKind, isWebAddress, normalisedAddress } from './link-address.ts'

/** Slides come first, whatever their place: they are what people look for. */
export const slidesFirst = (list: readonly Link[]): Link[] =>
  list.toSorted((one, other) => Number(other.kind === 'slides') - Number(one.kind === 'slides'))

export interface NewLink {
  readonly owner:
    | { readonly kind: 'talk'; readonly id: TalkId }
    | { readonly kind: 'event'; readonly id: EventId }
    | null
  readonly url: string
  readonly title: string
  /** `null` to be guessed from the address. */
  readonly kind: LinkKind | null
  readonly isPrivate?: boolean
  readonly addedOn?: PartialDate | null
}

/** Adds a link to a talk or an event. The same page a second time is refused, whatever the spelling. */
export function addLink(library: Library, given: NewLink): Result<Link> {
  return act(library, 'links.add', given.title || given.url, (journal) => {
    const result = linkOf(journal, given)
    if (!result.ok) return result
    const { link, isNew } = result.value
    return isNew ? done(link) : failed({ code: 'already there', kind: 'link', id: link.id, name: link.url })
  })
}

/** The owner's link to that page, made where there is none yet. Only http and https. */
export function linkOf(
  journal: Journal,
  { owner, url, title, kind, isPrivate = false, addedOn = null }: NewLink,
): Result<{ link: Link; isNew: boolean }> {
  if (!isWebAddress(url)) return failed({ code: 'link refused', url })
  if (owner && !isThere(journal, owner)) {
    return failed({ code: 'not found', kind: owner.kind, id: owner.id })
  }
  const normalised = normalisedAddress(url)
  const column = owner === null ? null : `${owner.kind}_id`
  const isTheirs = column === null ? 'talk_id IS NULL AND event_id IS NULL' : `${column} = ?`
  const where = `${isTheirs} AND deleted_at IS NULL`
  const values = owner === null ? [] : [owner.id]
  const same = select(journal.db, links, `normalised = ? AND ${where}`, normalised, ...values)[0]
  if (same) return done({ link: same, isNew: false })
  const link: Link = {
    id: newId(LinkId),
    talkId: owner?.kind === 'talk' ? owner.id : null,
    eventId: owner?.kind === 'event' ? owner.id : null,
    position: owner === null ? 0 : nextPosition(journal.db, where, owner.id),
    url,
    normalised,
    kind: kind ?? guessedKind(url),
    title,
    isPrivate,
    addedOn,
    ...bornAt(journal.now),
  }
  return done({ link: journal.create(links, link), isNew: true })
}

const isThere = (journal: Journal, { kind, id }: NonNullable<NewLink['owner']>): boolean =>
  has(journal.db, kind === 'talk' ? talks : events, id)

const nextPosition = (db: Reader, where: string, owner: string): number =>
  count(db, `SELECT coalesce(max(position) + 1, 0) AS count FROM link WHERE ${where}`, owner)

export function linkById({ reader }: Library, id: LinkId): Result<Link> {
  const link = find(reader, links, id)
  return link ? done(link) : failed({ code: 'not found', kind: 'link', id })
}

export function updateLink(
  library: Library,
  {
    id,
    fields,
  }: {
    id: LinkId
    fields: { url?: string | undefined; title?: string | undefined; kind?: LinkKind | undefined }
  },
): Result<Link> {
  const link = find(library.reader, links, id)
  if (!link) return failed({ code: 'not found', kind: 'link', id })
  const { url } = fields
  if (url !== undefined && !isWebAddress(url)) return failed({ code: 'link refused', url })
  const address = url === undefined ? {} : { normalised: normalisedAddress(url) }
  return act(library, 'links.update', link.title || link.url, (journal) =>
    done(journal.update(links, id, { ...fields, ...address })),
  )
}
