import type {
  ImportedEvent,
  ImportedLink,
  ImportedListItem,
  ImportedMark,
  LinkKind,
  PartialDate,
  TalkKind,
} from '../../model.ts'
import { readMarks } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import { toLink } from '../links.ts'
import { slidesFirst } from '../programmes/addresses.ts'
import type { FieldReader, Place } from '../programmes/field-reader.ts'
import { givenTags } from '../programmes/given-tags.ts'
import { person } from '../programmes/people.ts'
import { eventNameInTitle } from '../report/event-name.ts'

/** A talk as a shared list tells of it, in whatever of its formats. */
export interface SharedTalk {
  /** By which a library that has this talk already knows it. */
  readonly key: string | null
  readonly title: string
  /** As the programme names them, with さん. */
  readonly speakers: readonly string[]
  readonly event: string
  /** Of the event, or of an article its own. */
  readonly date: PartialDate | null
  /** As `LocalTime` has it. */
  readonly startsAt: string | null
  readonly kind: TalkKind
  readonly minutes: number | null
  readonly links: readonly SharedLink[]
  readonly tags: readonly string[]
  readonly marks: readonly ImportedMark[]
  readonly note: string
  readonly why: string
}

export interface SharedLink {
  readonly url: string
  readonly title: string
  /** Where the format says it; else by the address. */
  readonly kind?: LinkKind | null
}

/**
 * A talk of a shared list as an item: its event comes along, so that a library that has the evening already puts the
 * talk there. It was not necessarily heard by who reads the list, so it is planned. Marks that are lines of the note
 * are read from the note when it is saved; the others are kept beside it.
 */
export function itemOfTalk(shared: SharedTalk, read: FieldReader, place: Place): ImportedListItem {
  const { key, title, event, date, note, why } = shared
  const inNote = new Set(readMarks(note).map((mark) => `${mark.kind} ${mark.text.trim()}`))
  const talk = {
    ...blankTalk(title),
    key,
    speakers: shared.speakers.flatMap((name) => person(withoutHonorific(name), { printed: name })),
    kind: shared.kind,
    minutes: shared.minutes,
    startsOn: event === '' ? date : null,
    startsAt: shared.startsAt,
    status: 'planned' as const,
    note,
    marks: shared.marks.filter((mark) => !inNote.has(`${mark.kind} ${mark.text.trim()}`)),
    tags: givenTags(shared.tags),
    links: slidesFirst(shared.links.flatMap((link) => linkOf(link, read, place))),
    source: place.lines && { heading: place.lines.from, bodyFrom: null, bodyTo: null },
  }
  return { kind: 'talk', talk, event: event === '' ? null : eventOf(event, date), why, isRead: false }
}

/** A numbered evening of a series is that evening also where its year is not known. */
function eventOf(title: string, startsOn: PartialDate | null): ImportedEvent {
  const name = eventNameInTitle(title)
  const { series, number } = name?.title === title ? name : { series: null, number: null }
  return { ...blankEvent(title), series, number, startsOn }
}

const withoutHonorific = (name: string): string => name.replace(/(?<=\S)\s?(?:さん|氏|様|先生)$/u, '')

/** What a link that nobody gave a title is called in a page: no title either. */
const kindsAsTitles = new Map<string, LinkKind>([
  ['スライド', 'slides'],
  ['動画', 'video'],
  ['記事', 'article'],
  ['リポジトリ', 'repository'],
  ['イベントページ', 'event page'],
  ['Slides', 'slides'],
  ['Video', 'video'],
  ['Article', 'article'],
  ['Repository', 'repository'],
  ['Event page', 'event page'],
])

function linkOf({ url, title, kind }: SharedLink, read: FieldReader, place: Place): ImportedLink[] {
  const link = toLink(url.trim(), title, place.lines?.from ?? null)
  if (link === null) {
    read.problem('link refused', place, null, title === '' ? url : `${title} ${url}`)
    return []
  }
  if (kind) return [{ ...link, kind }]
  const named = kindsAsTitles.get(title)
  return [named ? { ...link, title: '', kind: named } : link]
}

/** A title that only says where the link leads stands in for none. */
export function givenTitle(title: string, url: string): string {
  const name = url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '')
  return title === name ? '' : title
}

/** So does what a part without a heading is called. */
export const givenHeading = (heading: string): string =>
  ['無題', 'Untitled'].includes(heading) ? '' : heading
