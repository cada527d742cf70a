import type { Link, ListEntry, TalkRow } from '../../db/model.ts'
import { LinkId, ListId, ListItemId, TalkId } from '../../db/model.ts'

const idOf = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const never = '2026-11-24T00:00:00.000Z'

/** An item for tests: dull, whole, and of its own identity by its `number`. */
export const aHeading = (number: number, why = ''): ListEntry => ({
  item: {
    id: ListItemId.parse(idOf(number)),
    listId: ListId.parse(idOf(0)),
    position: number,
    kind: 'heading',
    talkId: null,
    linkId: null,
    heading: '見出し',
    why,
    isRead: false,
  },
  talk: null,
  talkLinks: [],
  link: null,
})

export function aTalkItem(number: number, talkNumber: number, addresses: string[] = []): ListEntry {
  const { item } = aHeading(number)
  const talk: TalkRow = {
    id: TalkId.parse(idOf(1000 + talkNumber)),
    title: `発表 ${talkNumber}`,
    event: null,
    position: 1,
    speakers: [],
    tags: [],
    kind: 'talk',
    minutes: null,
    startsAt: null,
    status: 'attended',
    stars: 0,
    hasNote: false,
  }
  return {
    item: { ...item, kind: 'talk', talkId: talk.id },
    talk,
    talkLinks: addresses.map(aLink),
    link: null,
  }
}

export function aLinkItem(number: number, address: string): ListEntry {
  const { item } = aHeading(number)
  const link = aLink(address, number)
  return { item: { ...item, kind: 'link', linkId: link.id }, talk: null, talkLinks: [], link }
}

const aLink = (address: string, number: number): Link => ({
  id: LinkId.parse(idOf(2000 + number)),
  talkId: null,
  eventId: null,
  position: 0,
  url: address,
  normalised: address,
  kind: 'slides',
  title: '',
  isPrivate: false,
  addedOn: null,
  createdAt: never,
  updatedAt: never,
  deletedAt: null,
})
