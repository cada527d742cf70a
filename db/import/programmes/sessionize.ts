import { z } from 'zod'
import type { Imported, ImportedEvent, ImportedSpeaker, ImportedTalk } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Source } from '../source.ts'
import { fileStem } from '../source.ts'
import { linksOf } from './addresses.ts'
import { identity, list, text, unread } from './field-reader.ts'
import { givenTags } from './given-tags.ts'
import type { JsonFile } from './json-file.ts'
import { readJsonFile } from './json-file.ts'
import { jsonKeys } from './json-outline.ts'
import { distinctPeople, handleIn, person } from './people.ts'
import { plainDescription } from './plain-description.ts'
import { talkKind } from './talk-kind.ts'
import { dayOf, laterBy, minutesBetween, printedTime } from './times.ts'

/** Sessionize's API: the views All, Sessions, GridSmart, Speakers and SpeakerWall. */
export const sessionize: Format = {
  name: 'sessionize',
  extensions: ['json'],
  detect: isSessionize,
  read: (source: Source, format: string): Imported =>
    readJsonFile(source, format, (file) => readViews(file, fileStem(source.file))),
  limitBytes: 50 * megabyte,
}

const signs = [
  '/sessions/*/isServiceSession',
  '/*/sessions/*/isServiceSession',
  '/*/rooms/*/sessions/*/isServiceSession',
  '/*/isTopSpeaker',
]

function isSessionize(sample: string): boolean {
  const keys = jsonKeys(sample)
  return signs.some((sign) => keys.has(sign)) || (keys.has('/sessions') && keys.has('/speakers'))
}

const All = z.object({ sessions: list, speakers: list, questions: unread, categories: list, rooms: list })
const Group = z.object({
  sessions: list,
  groupId: unread,
  groupName: text,
  isDefault: unread,
  date: unread,
  rooms: list,
  timeSlots: unread,
})
const Room = z.object({
  id: identity,
  name: text,
  sort: unread,
  sessions: list,
  hasOnlyPlenumSessions: unread,
})
const Category = z.object({
  id: identity,
  title: text,
  name: text,
  items: list,
  categoryItems: list,
  sort: unread,
  type: unread,
})
const CategoryItem = z.object({ id: identity, name: text, sort: unread })

const SpeakerLink = z.object({ title: text, url: text, linkType: text })
const Speaker = z.object({
  id: identity,
  firstName: text,
  lastName: text,
  fullName: text,
  name: text,
  bio: text,
  tagLine: text,
  links: z
    .array(SpeakerLink)
    .nullish()
    .transform((links) => links ?? []),
  sessions: list,
  profilePicture: unread,
  isTopSpeaker: unread,
  questionAnswers: unread,
  categoryItems: unread,
  categories: unread,
})
type Speaker = z.output<typeof Speaker>

const Session = z.object({
  id: identity,
  title: z.string().regex(/\S/u),
  description: text,
  startsAt: text,
  endsAt: text,
  isServiceSession: z.boolean().nullish(),
  speakers: z.array(z.union([z.string(), z.number().transform(String), Speaker])).nullish(),
  categoryItems: z.array(z.union([z.string(), z.number().transform(String)])).nullish(),
  categories: list,
  room: text,
  roomId: identity,
  liveUrl: text,
  recordingUrl: text,
  questionAnswers: unread,
  isPlenumSession: unread,
  status: text,
  isInformed: unread,
  isConfirmed: unread,
})

/** What sessions refer to by number. */
interface Directory {
  readonly speakers: ReadonlyMap<string, Speaker>
  readonly rooms: ReadonlyMap<string, string>
  /** Items of all categories, with the title of their category. */
  readonly items: ReadonlyMap<string, { readonly name: string; readonly category: string }>
}

/** A value, and where in the file it stands. */
interface Part {
  readonly value: unknown
  readonly path: string
}

const partsOf = (values: readonly unknown[], path: string): Part[] =>
  values.map((value, index) => ({ value, path: `${path}/${index}` }))

function readViews(file: JsonFile, title: string): Partial<Imported> {
  const { root, read, at } = file
  if (Array.isArray(root)) {
    const parts = partsOf(root, '')
    return parts.some(({ value }) => isSpeaker(value))
      ? readSpeakers(parts, file, title)
      : readSessions(sessionsInGroups(parts, file), directoryOf(null, file), file, title)
  }
  const all = read.record(All, root, at(''))
  if (all === null) return {}
  return readSessions(partsOf(all.sessions, '/sessions'), directoryOf(all, file), file, title)
}

const isSpeaker = (value: unknown) => z.object({ fullName: z.string() }).safeParse(value).success

function directoryOf(all: z.output<typeof All> | null, { read, at }: JsonFile): Directory {
  const [speakers, rooms, items] = [
    new Map<string, Speaker>(),
    new Map<string, string>(),
    new Map<string, { name: string; category: string }>(),
  ]
  for (const { value, path } of partsOf(all?.speakers ?? [], '/speakers')) {
    const speaker = read.record(Speaker, value, at(path))
    if (speaker?.id) speakers.set(speaker.id, speaker)
  }
  for (const { value, path } of partsOf(all?.rooms ?? [], '/rooms')) {
    const room = read.record(Room, value, at(path))
    if (room?.id) rooms.set(room.id, room.name)
  }
  for (const { value, path } of partsOf(all?.categories ?? [], '/categories')) {
    const category = read.record(Category, value, at(path))
    for (const part of partsOf(category?.items ?? [], `${path}/items`)) {
      const item = read.record(CategoryItem, part.value, at(part.path))
      if (item?.id) items.set(item.id, { name: item.name, category: category?.title ?? '' })
    }
  }
  return { speakers, rooms, items }
}

/** Views of groups, of days, or of days with rooms. */
function sessionsInGroups(groups: readonly Part[], { read, at }: JsonFile): Part[] {
  return groups.flatMap(({ value, path }) => {
    const group = read.record(Group, value, at(path))
    if (group === null) return []
    const inRooms = partsOf(group.rooms, `${path}/rooms`).flatMap((part) => {
      const room = read.record(Room, part.value, at(part.path))
      return partsOf(room?.sessions ?? [], `${part.path}/sessions`)
    })
    return [...partsOf(group.sessions, `${path}/sessions`), ...inRooms]
  })
}

function readSessions(
  sessions: readonly Part[],
  directory: Directory,
  file: JsonFile,
  title: string,
): Partial<Imported> {
  const talks = new Map<string, ImportedTalk>()
  let zone: string | null = null
  for (const { value, path } of sessions) {
    const session = file.read.record(Session, value, file.at(path))
    if (session === null) continue
    const talk = asTalk(session, directory, file, path)
    // A plenum session stands in every room's column.
    const isNew = talk !== null && !talks.has(talk.key ?? path)
    if (talk !== null && isNew) talks.set(talk.key ?? path, talk)
    if (printedTime(session.startsAt)?.offset === 0) zone = 'UTC'
  }
  const inOrder = [...talks.values()].toSorted((a, b) =>
    (a.startsAt ?? '~').localeCompare(b.startsAt ?? '~', 'en'),
  )
  return inOrder.length === 0 ? {} : { events: [eventOf(inOrder, title, zone)] }
}

/** Sessionize never names the event; its file stands in. */
function eventOf(talks: ImportedTalk[], title: string, zone: string | null): ImportedEvent {
  const starts = talks.flatMap(({ startsAt }) => startsAt ?? [])
  const ends = talks.flatMap(({ startsAt, minutes }) => (startsAt ? laterBy(startsAt, minutes ?? 0) : []))
  return {
    ...blankEvent(title),
    key: `sessionize/${talks.map(({ key }) => key ?? '').toSorted()[0] ?? title}`,
    startsOn: dayOf(starts[0] ?? ''),
    startsAt: starts[0] ?? null,
    endsAt: ends.toSorted().at(-1) ?? null,
    timeZone: zone,
    talks,
  }
}

function asTalk(
  session: z.output<typeof Session>,
  directory: Directory,
  { read, at }: JsonFile,
  path: string,
): ImportedTalk | null {
  const place = at(path)
  // Breaks are marked so, and keynotes without an entry of their own: what has a speaker is a talk all the same.
  if (session.isServiceSession && (session.speakers ?? []).length === 0) {
    read.problem('record left out', place, 'isServiceSession', session.title)
    return null
  }
  const [starts, ends] = [printedTime(session.startsAt), printedTime(session.endsAt)]
  if (session.startsAt !== '' && starts === null)
    read.problem('field not understood', place, 'startsAt', session.startsAt)
  const minutes = starts && ends ? minutesBetween(starts.local, ends.local) : null
  const items = itemsOf(session, directory, { read, at }, path)
  const format = items.find(({ category }) => /format|type|形式|種類/iu.test(category))?.name ?? ''
  const room = session.room || (directory.rooms.get(session.roomId ?? '') ?? '')
  return {
    ...blankTalk(session.title),
    key: session.id && `sessionize/${session.id}`,
    speakers: distinctPeople((session.speakers ?? []).flatMap((one) => speakerOf(one, directory))),
    kind: talkKind(format, minutes),
    minutes,
    startsAt: starts?.local ?? null,
    status: 'planned',
    isCancelled: /^cancel/iu.test(session.status),
    abstract: [plainDescription(session.description), room].filter((part) => part !== '').join('\n\n'),
    tags: givenTags(items.filter(({ name }) => name !== format).map(({ name }) => name)),
    links: linksOf(
      [
        { url: session.recordingUrl, kind: 'video' },
        { url: session.liveUrl, kind: 'video' },
      ],
      read,
      place,
    ),
    source: place.lines && { heading: place.lines.from, bodyFrom: place.lines.from, bodyTo: place.lines.to },
  }
}

function itemsOf(
  session: z.output<typeof Session>,
  directory: Directory,
  { read, at }: Pick<JsonFile, 'read' | 'at'>,
  path: string,
) {
  const known = (session.categoryItems ?? []).flatMap((id) => directory.items.get(id) ?? [])
  const embedded = partsOf(session.categories, `${path}/categories`).flatMap((part) => {
    const category = read.record(Category, part.value, at(part.path))
    return (category?.categoryItems ?? []).flatMap((value) => {
      const item = read.record(CategoryItem, value, at(part.path))
      return item ? [{ name: item.name, category: category?.name || (category?.title ?? '') }] : []
    })
  })
  return [...known, ...embedded].filter(({ name }) => name !== '')
}

const nameOf = ({ fullName, name, firstName, lastName }: Speaker) =>
  fullName || name || [firstName, lastName].filter((part) => part !== '').join(' ')

function speakerOf(given: string | Speaker, { speakers }: Directory): ImportedSpeaker[] {
  const speaker = typeof given === 'string' ? speakers.get(given) : given
  return speaker ? asSpeaker(speaker) : []
}

function asSpeaker(speaker: Speaker): ImportedSpeaker[] {
  const handles = speaker.links.map(({ url }) => handleIn(url)).filter((handle) => handle !== null)
  return person(nameOf(speaker), { affiliation: speaker.tagLine.trim() || null, handle: handles[0] ?? null })
}

/** Views of speakers name the talks of each, or nobody's: of a wall of portraits nothing can be kept. */
function readSpeakers(parts: readonly Part[], { read, at }: JsonFile, title: string): Partial<Imported> {
  const talks = new Map<string, ImportedTalk>()
  for (const { value, path } of parts) {
    const place = at(path)
    const speaker = read.record(Speaker, value, place)
    if (speaker === null) continue
    const sessions = speaker.sessions.map((given) => SpeakersSession.safeParse(given).data ?? null)
    if (sessions.length === 0) read.problem('record left out', place, null, nameOf(speaker))
    for (const session of sessions) {
      if (session === null || !/\S/u.test(session.name)) {
        read.problem('record not understood', place, 'sessions', speaker.sessions)
        continue
      }
      const key = `sessionize/${session.id ?? session.name}`
      const talk = talks.get(key) ?? { ...blankTalk(session.name), key, status: 'planned' as const }
      talks.set(key, { ...talk, speakers: distinctPeople([...talk.speakers, ...asSpeaker(speaker)]) })
    }
  }
  return talks.size === 0 ? {} : { events: [eventOf([...talks.values()], title, null)] }
}

const SpeakersSession = z.object({ id: identity, name: text })
