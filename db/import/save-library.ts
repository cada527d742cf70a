import { find, has, select } from '../history/records.ts'
import { keepRevision } from '../history/revisions.ts'
import type { Subject } from '../history/subjects.ts'
import * as subject from '../history/subjects.ts'
import type { LibraryRecords, SpeakerId, TagId, Talk } from '../model.ts'
import type { SaveContext } from './save-context.ts'
import { report, step } from './save-context.ts'
import { sameSpeaker, sameTag } from './save-names.ts'

type Counted = 'events' | 'talks' | 'speakers' | 'tags' | 'links' | 'lists' | 'attachments'

interface Dated {
  readonly id: string
  readonly updatedAt: string
}

/**
 * Saves the records of a library under the ids that they have: into a new library exactly as they are. A record that
 * is here already becomes the one of the file where that was worked on later, and stays what it is otherwise; a note
 * that gives way is kept among its revisions. Tags of one path and speakers of one name are one, and so are those
 * of which a person has said it.
 */
export function saveLibrary(context: SaveContext, records: LibraryRecords): void {
  const { journal } = context
  const { saved } = context.outcome
  const { db } = journal

  const put = <Row extends Dated>(of: Subject<Row>, row: Row, counted: Counted | null): void => {
    step(context)
    const present = find(db, of, row.id)
    const isItem = counted === 'events' || counted === 'talks' || counted === 'lists'
    if (present === null) {
      journal.create(of, row)
      if (counted) saved[counted] += 1
    } else if (row.updatedAt > present.updatedAt) {
      journal.update(of, row.id, row)
      if (isItem) saved.updated += 1
    } else if (isItem) saved.unchanged += 1
  }
  const lacks = (text: string) =>
    report(context, { line: null, field: null, reason: 'reference missing', text: text.slice(0, 200) })
  const isThere = (of: Subject<unknown>, id: string | null) => id === null || has(db, of, id)

  const speakers = new Map<SpeakerId, SpeakerId>()
  for (const speaker of records.speakers) {
    const same =
      sameSpeaker(context, speaker) ??
      select(db, subject.speakers, 'name = ? AND deleted_at IS NULL LIMIT 1', speaker.name)[0]
    if (same && same.id !== speaker.id && !has(db, subject.speakers, speaker.id))
      speakers.set(speaker.id, same.id)
    else put(subject.speakers, speaker, 'speakers')
  }
  const tags = new Map<TagId, TagId>()
  for (const tag of records.tags) {
    const same =
      sameTag(context, tag.path) ?? select(db, subject.tags, 'path = ? AND deleted_at IS NULL', tag.path)[0]
    if (same && same.id !== tag.id) tags.set(tag.id, same.id)
    else put(subject.tags, tag, 'tags')
  }
  // Written newest first; the one that was noted first comes in first.
  for (const event of records.events.toReversed()) put(subject.events, event, 'events')
  for (const talk of records.talks) {
    const own = withKnown(talk, speakers, tags)
    const fitting: Talk = {
      ...own,
      eventId: isThere(subject.events, own.eventId) ? own.eventId : null,
      speakers: own.speakers.filter(({ speakerId }) => has(db, subject.speakers, speakerId)),
      tags: own.tags.filter((tag) => has(db, subject.tags, tag)),
    }
    const present = find(db, subject.talks, talk.id)
    if (present && present.note !== talk.note && talk.updatedAt > present.updatedAt)
      keepRevision(journal, present, 'now')
    put(subject.talks, fitting, 'talks')
  }
  for (const link of records.links) {
    if (isThere(subject.talks, link.talkId) && isThere(subject.events, link.eventId))
      put(subject.links, link, 'links')
    else lacks(link.url)
  }
  for (const mark of records.marks) {
    if (!has(db, subject.talks, mark.talkId)) lacks(mark.text)
    else if (!has(db, subject.marks, mark.id)) journal.create(subject.marks, mark)
  }
  for (const attachment of records.attachments) {
    if (isThere(subject.talks, attachment.talkId) && isThere(subject.events, attachment.eventId))
      put(subject.attachments, attachment, 'attachments')
    else lacks(attachment.name)
  }
  for (const list of records.lists) put(subject.lists, list, 'lists')
  for (const item of records.listItems) {
    const isComplete =
      has(db, subject.lists, item.listId) &&
      isThere(subject.talks, item.talkId) &&
      isThere(subject.links, item.linkId)
    if (!isComplete) lacks(item.heading || item.why)
    else if (!has(db, subject.listItems, item.id)) journal.create(subject.listItems, item)
  }
  for (const entry of records.glossary) put(subject.glossaryEntries, entry, null)
  for (const search of records.savedSearches) put(subject.savedSearches, search, null)
  context.outcome.saved.firstEventId ??= records.events[0]?.id ?? null
  context.outcome.saved.firstTalkId ??= records.talks[0]?.id ?? null
}

const withKnown = (
  talk: Talk,
  speakers: ReadonlyMap<SpeakerId, SpeakerId>,
  tags: ReadonlyMap<TagId, TagId>,
): Talk => ({
  ...talk,
  speakers: talk.speakers.map((one) => ({ ...one, speakerId: speakers.get(one.speakerId) ?? one.speakerId })),
  tags: [...new Set(talk.tags.map((tag) => tags.get(tag) ?? tag))],
})
