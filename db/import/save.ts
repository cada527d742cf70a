import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { addEvent } from '../events/events.ts'
import { sha256 } from '../history/hash.ts'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { events, listItems, lists, marks, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { NewLink } from '../links/links.ts'
import { linkOf } from '../links/links.ts'
import type {
  EventId,
  Imported,
  ImportedEvent,
  ImportedLink,
  ImportedList,
  ImportedTalk,
  Result,
  Talk,
} from '../model.ts'
import { dateText, done, ListId, ListItemId, MarkId, TalkId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import { distinctSpeakers, speakerOf } from '../speakers/speakers.ts'
import { one, run } from '../sqlite.ts'
import { tagOf } from '../tags/tags.ts'
import { nextPosition } from '../talks/talks.ts'
import { withKeys } from './identity.ts'

/** How many records an import has newly added, and how many were there already. */
export interface Saved {
  events: number
  talks: number
  speakers: number
  tags: number
  links: number
  lists: number
  attachments: number
  unchanged: number
  firstEventId: EventId | null
  firstTalkId: TalkId | null
}

/**
 * Adds what an importer read, in one step of undo. The same source a second time adds nothing: every record is known
 * by its key (`identity.ts`), and an event or talk that was entered by hand by its title. A talk that was only on the
 * programme so far gets the note; a note that somebody wrote is never touched.
 */
export function saveImported(library: Library, imported: Imported): Result<Saved> {
  return act(library, 'import.accept', imported.file, (journal) => done(saveWithin(journal, imported)))
}

/** The same within an action that does more. */
export function saveWithin(journal: Journal, imported: Imported): Saved {
  const source = withKeys(imported)
  const saving = new Saving(journal)
  for (const event of source.events) saving.event(withTitle(event, source.document.title))
  for (const talk of source.talks) saving.talk(talk, null)
  for (const link of source.links) saving.link(link, null)
  for (const list of source.lists) saving.list(list)
  return saving.saved
}

/** The report's own title names its writer's point of view: it stays in the event's note, to be read and found. */
function withTitle(event: ImportedEvent, title: string | null): ImportedEvent {
  if (title === null || title === event.title || event.note.includes(title)) return event
  return { ...event, note: event.note === '' ? title : `${title}\n\n${event.note}` }
}

const Known = z.object({ record: z.string() })

class Saving {
  readonly saved: Saved = {
    events: 0,
    talks: 0,
    speakers: 0,
    tags: 0,
    links: 0,
    lists: 0,
    attachments: 0,
    unchanged: 0,
    firstEventId: null,
    firstTalkId: null,
  }
  readonly #journal: Journal

  constructor(journal: Journal) {
    this.#journal = journal
  }

  event(imported: ImportedEvent): void {
    const known = this.#knownEvent(imported)
    const zone = imported.timeZone
    const event =
      known ??
      addEvent(this.#journal, {
        title: imported.title,
        series: imported.series,
        number: imported.number,
        startsOn: imported.startsOn,
        startsAt: imported.startsAt && momentOf(imported.startsAt, zone),
        endsAt: imported.endsAt && momentOf(imported.endsAt, zone),
        timeZone: zone,
        venue: imported.venue,
        url: imported.url,
        hashtag: imported.hashtag,
        note: imported.note,
      })
    if (known) {
      this.saved.unchanged += 1
      if (known.note === '' && imported.note !== '')
        this.#journal.update(events, known.id, { note: imported.note })
    } else {
      this.saved.events += 1
    }
    this.saved.firstEventId ??= event.id
    this.#remember('event', imported.key, event.id)
    for (const talk of imported.talks) this.talk(talk, { id: event.id, zone })
    for (const link of imported.links) this.link(link, { kind: 'event', id: event.id })
  }

  talk(imported: ImportedTalk, event: { readonly id: EventId; readonly zone: string | null } | null): void {
    const known = this.#knownTalk(imported, event?.id ?? null)
    const talk = known ?? this.#newTalk(imported, event)
    if (known) this.#complete(known, imported)
    else this.saved.talks += 1
    this.saved.firstTalkId ??= talk.id
    this.#remember('talk', imported.key, talk.id)
    for (const link of imported.links) this.link(link, { kind: 'talk', id: talk.id })
  }

  link({ url, title, kind }: ImportedLink, owner: NewLink['owner']): void {
    const added = linkOf(this.#journal, { owner, url, title, kind })
    if (added.ok && added.value.isNew) this.saved.links += 1
  }

  list(imported: ImportedList): void {
    const known = this.#known('list', imported.key)
    if (known !== null && find(this.#journal.db, lists, known)) {
      this.saved.unchanged += 1
      return
    }
    const id = newId(ListId)
    const { title, introduction } = imported
    this.#journal.create(lists, { id, title, introduction, ...bornAt(this.#journal.now) })
    for (const [position, item] of imported.items.entries()) {
      const link = item.kind === 'link' ? linkOf(this.#journal, { owner: null, ...item.link }) : null
      this.#journal.create(listItems, {
        id: newId(ListItemId),
        listId: id,
        position,
        kind: item.kind,
        talkId: null,
        linkId: link?.ok ? link.value.link.id : null,
        heading: item.kind === 'heading' ? item.heading : '',
        why: item.kind === 'heading' ? '' : item.why,
        isRead: item.kind !== 'heading' && item.isRead,
      })
    }
    this.saved.lists += 1
    this.#remember('list', imported.key, id)
  }

  #newTalk(
    imported: ImportedTalk,
    event: { readonly id: EventId; readonly zone: string | null } | null,
  ): Talk {
    const talk = this.#journal.create(talks, {
      id: newId(TalkId),
      eventId: event?.id ?? null,
      position: event ? nextPosition(this.#journal.db, event.id) : 0,
      title: imported.title,
      kind: imported.kind,
      minutes: imported.minutes,
      startsAt: imported.startsAt && momentOf(imported.startsAt, event?.zone ?? null),
      abstract: imported.abstract,
      note: imported.note,
      noteHash: sha256(imported.note),
      status: 'attended',
      stars: 0,
      isPrivate: false,
      speakers: this.#speakers(imported),
      tags: this.#tags(imported),
      ...bornAt(this.#journal.now),
    })
    this.#marks(imported, talk.id)
    return talk
  }

  #complete(known: Talk, imported: ImportedTalk): void {
    this.saved.unchanged += 1
    if (known.note !== '' || imported.note === '') return
    this.#journal.update(talks, known.id, { note: imported.note, noteHash: sha256(imported.note) })
    this.#marks(imported, known.id)
  }

  #speakers(imported: ImportedTalk): Talk['speakers'] {
    const found = imported.speakers.map((given) => speakerOf(this.#journal, given))
    this.saved.speakers += found.filter(({ isNew }) => isNew).length
    return distinctSpeakers(found.map(({ speaker }) => speaker))
  }

  #tags(imported: ImportedTalk): Talk['tags'] {
    const found = imported.tags.map((path) => tagOf(this.#journal, path))
    this.saved.tags += found.filter(({ isNew }) => isNew).length
    return [...new Set(found.map(({ id }) => id))]
  }

  /** Only the quoted phrases: marks that are lines of the note are read back from it. */
  #marks(imported: ImportedTalk, talkId: TalkId): void {
    for (const [position, { kind, text, elapsedSeconds }] of imported.marks.entries()) {
      this.#journal.create(marks, {
        id: newId(MarkId),
        talkId,
        position,
        elapsedSeconds,
        kind,
        text,
        origin: 'quoted',
      })
    }
  }

  #knownEvent({ key, title, startsOn }: ImportedEvent) {
    const byKey = this.#known('event', key)
    const found = byKey === null ? null : find(this.#journal.db, events, byKey)
    if (found) return found
    const date = startsOn && dateText(startsOn)
    return select(
      this.#journal.db,
      events,
      'title = ? AND starts_on IS ? AND deleted_at IS NULL ORDER BY n LIMIT 1',
      title,
      date,
    )[0]
  }

  #knownTalk({ key, title, note }: ImportedTalk, eventId: EventId | null): Talk | null {
    const byKey = this.#known('talk', key)
    const found = byKey === null ? null : find(this.#journal.db, talks, byKey)
    if (found || eventId === null) return found
    const byTitle = select(
      this.#journal.db,
      talks,
      'event_id = ? AND title = ? AND deleted_at IS NULL ORDER BY position',
      eventId,
      title,
    )
    return byTitle.find((talk) => talk.note === '' || talk.note === note) ?? null
  }

  #known(kind: 'event' | 'talk' | 'list', key: string | null): string | null {
    if (key === null) return null
    return (
      one(this.#journal.db, Known, 'SELECT record FROM source WHERE kind = ? AND key = ?', kind, key)
        ?.record ?? null
    )
  }

  #remember(kind: 'event' | 'talk' | 'list', key: string | null, record: string): void {
    if (key === null) return
    run(
      this.#journal.db,
      'INSERT OR REPLACE INTO source (kind, key, record) VALUES (?, ?, ?)',
      kind,
      key,
      record,
    )
  }
}

/** A time as printed, in the zone that the source gives or, where it gives none, in this machine's. */
function momentOf(local: string, zone: string | null): string {
  const printed = Temporal.PlainDateTime.from(local)
  return printed
    .toZonedDateTime(zone ?? Temporal.Now.timeZoneId())
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}
