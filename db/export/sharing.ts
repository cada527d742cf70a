import type {
  Attachment,
  Link,
  List,
  ListPage,
  Mark,
  PartialDate,
  ShareChoice,
  TalkId,
  TalkRow,
} from '../model.ts'
import type { PhotoBytes } from './format.ts'
import { leavingNote } from './own-files.ts'
import { withoutComments } from './private-comments.ts'
import type { SharedCover, SharedLink, SharedList, SharedListItem, SharedTalk } from './shared-list.ts'

/** What a library knows of a talk beside its row: only some of it ever leaves. */
export interface TalkInside {
  readonly isPrivate: boolean
  readonly note: string
  /** Of a talk of no event, or an article. */
  readonly startsOn: PartialDate | null
  readonly marks: readonly Mark[]
  readonly attachments: readonly Attachment[]
}

/**
 * The list as its readers get it, a live one with what it finds now: the one door through which anything of it leaves.
 *
 * Private talks stay at home with all that is theirs, links of them that are items of their own included; so do
 * private links, * what stands between `%%` in any text, and an item whose talk or link lies in the trash.
 *
 * @param insideOf  what the library knows of a talk
 * @param picture  the bytes of the cover, for whom wants it
 */
export function sharedListOf(
  { list, entries, found }: ListPage,
  choice: ShareChoice,
  insideOf: (talk: TalkId) => TalkInside,
  picture: PhotoBytes = () => null,
): SharedList {
  const items = entries.flatMap((entry): SharedListItem[] => {
    const { item, talk, link } = entry
    const why = withoutComments(item.why)
    if (item.kind === 'heading') return [{ kind: 'heading', title: item.heading, why }]
    const owner = talk?.id ?? link?.talkId ?? null
    if (link?.isPrivate || (owner !== null && insideOf(owner).isPrivate)) return []
    const reason = choice.why ? why : ''
    if (link !== null) return [{ kind: 'link', id: link.id, title: link.title, url: link.url, why: reason }]
    if (talk === null) return []
    return [sharedTalk(talk, entry.talkLinks, reason, insideOf(talk.id), choice)]
  })
  const foundNow = found
    .filter(({ talk }) => !insideOf(talk.id).isPrivate)
    .map(({ talk, links }) => sharedTalk(talk, links, '', insideOf(talk.id), choice))
  const cover = choice.cover ? sharedCover(list, picture) : null
  return {
    id: list.id,
    title: list.title,
    introduction: withoutComments(list.introduction),
    ...(cover === null ? {} : { cover }),
    updatedAt: list.updatedAt,
    items: [...items, ...foundNow],
  }
}

function sharedCover({ cover, coverAlt }: List, picture: PhotoBytes): SharedCover | null {
  const bytes = cover && picture(cover.sha256)
  if (!bytes) return null
  const base64 = Buffer.from(bytes).toString('base64')
  return { mediaType: cover.mediaType, base64, alt: withoutComments(coverAlt).trim() }
}

/** A talk with what is chosen of it. That it may leave at all, the caller has looked. */
export function sharedTalk(
  talk: TalkRow,
  links: readonly Link[],
  why: string,
  inside: TalkInside,
  choice: ShareChoice,
): SharedTalk {
  const note = withoutComments(inside.note)
  return {
    kind: 'talk',
    id: talk.id,
    title: talk.title,
    event: talk.event?.title ?? null,
    date: talk.event?.startsOn ?? inside.startsOn,
    ...(talk.startsAt === null ? {} : { startsAt: talk.startsAt }),
    speakers: choice.speakers ? talk.speakers : [],
    talkKind: talk.kind,
    minutes: talk.minutes,
    links: links.filter(({ isPrivate }) => !isPrivate).map(sharedLink),
    tags: choice.tags ? talk.tags : [],
    ...(choice.marks && {
      // A mark is a line or a phrase of the note: one that stands in a comment there is as private as the comment.
      marks: inside.marks
        .filter(({ text }) => note === inside.note || note.includes(text))
        .map(({ kind, elapsedSeconds, text }) => ({ kind, elapsedSeconds, text: leavingNote(text) })),
    }),
    ...(choice.notes && { note: leavingNote(inside.note) }),
    ...(choice.photos && {
      photos: photosOf(inside).map(({ name, mediaType, sha256 }) => ({ name, mediaType, sha256 })),
    }),
    why,
  }
}

const photosOf = ({ attachments }: TalkInside) =>
  attachments.filter(({ mediaType }) => mediaType.startsWith('image/'))

export const sharedLink = ({ kind, title, url }: Link): SharedLink => ({ kind, title, url })
