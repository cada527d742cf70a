import ICAL from 'ical.js'
import type { PartialDate } from '../model.ts'
import { dateText } from '../model.ts'
import { oneLine } from './markdown-text.ts'
import { linkText, ownLines } from './plain-text.ts'
import { proseText } from './prose-text.ts'
import type { NumberedItem, SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { stableUuid } from './stable-id.ts'
import { talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

/**
 * A list as a calendar. Talks with a time are entries of their own; talks of which the day is known stand in the
 * entry of their evening, which takes the whole day. What has no day, a talk of an unknown year or a link, is a
 * to-do without a date: something to read, and nothing is left out.
 */
export function icalendar(list: SharedList): string {
  const say = words[languageOfList(list)]
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//reading list//EN')
  calendar.updatePropertyWithValue('name', clean(oneLine(list.title)))
  if (list.introduction.trim() !== '')
    calendar.updatePropertyWithValue('description', clean(proseText(list.introduction)))
  const entries = entriesOf(list, say)
  for (const entry of entries) calendar.addSubcomponent(component(entry, list))
  return `${calendar.toString()}\r\n`
}

interface Entry {
  readonly kind: 'vevent' | 'vtodo'
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly url: string | null
  readonly categories: readonly string[]
  readonly starts: ICAL.Time | null
  readonly minutes: number | null
}

function entriesOf(list: SharedList, say: Words): Entry[] {
  const entries: Entry[] = []
  const evenings = new Map<string, NumberedItem[]>()
  for (const { heading, items } of partsOf(list)) {
    if (heading !== null && heading.why.trim() !== '')
      entries.push({ ...plain(list, heading.title, proseText(heading.why)), kind: 'vtodo' })
    for (const numbered of items) {
      const { item } = numbered
      const day = item.kind === 'talk' ? wholeDay(item.date) : null
      if (item.kind === 'link' || (item.startsAt === undefined && day === null)) {
        entries.push(toRead(list, numbered, say))
      } else if (item.startsAt !== undefined) {
        entries.push({
          ...toRead(list, numbered, say),
          kind: 'vevent',
          starts: moment(item.startsAt),
          minutes: item.minutes,
        })
      } else {
        const key = `${item.event ?? ''}\n${day}`
        evenings.set(key, [...(evenings.get(key) ?? []), numbered])
      }
    }
  }
  return [...[...evenings.values()].map((talks) => evening(list, talks, say)), ...entries]
}

const plain = (list: SharedList, title: string, description: string): Entry => ({
  kind: 'vtodo',
  uid: stableUuid('entry', `${list.id ?? list.title}\n${title}`),
  summary: oneLine(title),
  description,
  url: null,
  categories: [],
  starts: null,
  minutes: null,
})

function toRead(list: SharedList, { item }: NumberedItem, say: Words): Entry {
  const title = oneLine(item.title) || (item.kind === 'link' ? addressName(item.url) : say.untitled)
  const urls = item.kind === 'link' ? [item.url] : item.links.map(({ url }) => url)
  const description = item.kind === 'link' ? linkDescription(item) : talkDescription(item, say)
  return {
    ...plain(list, title, description),
    uid: stableUuid(item.kind, item.id ?? `${list.title}\n${title}\n${urls[0] ?? ''}`),
    url: urls.find(isFollowable)?.trim() ?? null,
    categories: item.kind === 'talk' ? item.tags.map(oneLine) : [],
  }
}

const linkDescription = ({ url, why }: { url: string; why: string }) =>
  [isFollowable(url) ? '' : url, proseText(why)].filter((line) => line !== '').join('\n')

const talkDescription = (talk: SharedTalk, say: Words) =>
  [
    talkLine(talk, say).map(oneLine).join(' · '),
    proseText(talk.why),
    ...talk.links.map((link) => linkText(link, say)),
    ...ownLines(talk),
  ]
    .filter((line) => line !== '')
    .join('\n')

function evening(list: SharedList, talks: readonly NumberedItem[], say: Words): Entry {
  const [first] = talks
  const of = first?.item.kind === 'talk' ? first.item : null
  const day = wholeDay(of?.date ?? null)
  const title = oneLine(of?.event ?? '') || oneLine(list.title)
  return {
    ...plain(list, title, ''),
    kind: 'vevent',
    uid: stableUuid('evening', `${title}\n${day}`),
    description: talks
      .map(({ number, item }) =>
        item.kind === 'talk' ? `${number}. ${oneLine(item.title)}\n${talkDescription(item, say)}` : '',
      )
      .join('\n\n'),
    categories: [
      ...new Set(talks.flatMap(({ item }) => (item.kind === 'talk' ? item.tags.map(oneLine) : []))),
    ],
    starts: day === null ? null : ICAL.Time.fromDateString(day),
  }
}

const wholeDay = (date: PartialDate | null): string | null =>
  date?.year != null && date.month !== null && date.day !== null ? dateText(date) : null

const moment = (startsAt: string) => ICAL.Time.fromJSDate(new Date(startsAt), true)

function component(entry: Entry, list: SharedList): ICAL.Component {
  const made = new ICAL.Component(entry.kind)
  made.updatePropertyWithValue('uid', entry.uid)
  // When the list last changed, not when it was written: the same list, the same bytes.
  made.updatePropertyWithValue('dtstamp', moment(list.updatedAt ?? '1970-01-01T00:00:00Z'))
  made.updatePropertyWithValue('summary', clean(entry.summary))
  if (entry.starts !== null) made.updatePropertyWithValue('dtstart', entry.starts)
  if (entry.starts !== null && entry.minutes !== null)
    made.updatePropertyWithValue('duration', ICAL.Duration.fromSeconds(entry.minutes * 60))
  if (entry.description !== '') made.updatePropertyWithValue('description', clean(entry.description))
  if (entry.url !== null) made.updatePropertyWithValue('url', entry.url)
  if (entry.categories.length > 0) {
    const categories = new ICAL.Property('categories')
    categories.setValues(entry.categories.map(clean))
    made.addProperty(categories)
  }
  return made
}

// RFC 5545, 3.1: control characters but the tab are not allowed; a line break is escaped by the library.
const clean = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
