import { sha256 } from '../history/hash.ts'
import { keepRevision } from '../history/revisions.ts'
import { marks, talks } from '../history/subjects.ts'
import type { EventId, ImportedTalk, Talk } from '../model.ts'
import { MarkId, TalkId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import { nextPosition } from '../talks/talks.ts'
import type { TalkField } from './content.ts'
import { contentOfTalk, talkFields } from './content.ts'
import { addAttachments, addLinks } from './save-additions.ts'
import type { SaveContext } from './save-context.ts'
import { step } from './save-context.ts'
import { stateOfTalk } from './save-fields.ts'
import { speakersOf, tagsOf } from './save-names.ts'
import { settle } from './save-settle.ts'
import { standingOfTalk } from './save-standing.ts'
import { picked, talkValues } from './save-values.ts'

/** The event that a talk is of, and the zone in which its times are printed. */
export interface Place {
  readonly id: EventId
  readonly zone: string | null
}

export function saveTalk(context: SaveContext, imported: ImportedTalk, event: Place | null): Talk {
  step(context)
  const { journal, references, origin } = context
  const key = imported.key ?? ''
  const values = talkValues(imported, event?.zone ?? null)

  const apply = (talk: Talk, fields: readonly TalkField[]): Talk => {
    if (fields.includes('note')) keepRevision(journal, talk, 'now')
    const changed = fields.filter((field) => field !== 'speakers')
    const written = fields.includes('note') ? noteFields(context, imported, talk.id) : {}
    const speakers = fields.includes('speakers') ? { speakers: speakersOf(context, imported) } : {}
    if (fields.includes('note') && talk.note === '') addMarks(context, imported, talk.id)
    const status = talk.status === 'planned' ? statusTold(imported, fields) : {}
    return journal.update(talks, talk.id, { ...picked(values, changed), ...written, ...speakers, ...status })
  }

  const talk = settle(context, standingOfTalk(journal.db, { ...imported, key }, event?.id ?? null, origin), {
    kind: 'talk',
    fields: talkFields,
    content: imported.content,
    corrected: contentOfTalk(imported),
    state: stateOfTalk,
    create: () => {
      const id = newId(TalkId)
      const talk = journal.create(talks, {
        id,
        eventId: event?.id ?? null,
        position: event ? nextPosition(journal.db, event.id) : 0,
        ...values,
        ...noteFields(context, imported, id),
        status: imported.isCancelled ? 'skipped' : imported.status,
        stars: 0,
        isPrivate: imported.isPrivate,
        speakers: speakersOf(context, imported),
        tags: tagsOf(context, imported),
        ...bornAt(journal.now),
      })
      addMarks(context, imported, id)
      return talk
    },
    given: { ...values, speakers: imported.speakers },
    apply,
    addMore: (record) => addMore(context, imported, record),
  })
  origin.met.add(talk.id)
  references.add(key, { kind: 'talk', id: talk.id })
  context.outcome.saved.firstTalkId ??= talk.id
  return talk
}

/** What a source knows of a talk that was only planned so far. */
function statusTold(
  { isCancelled, status }: ImportedTalk,
  fields: readonly TalkField[],
): Partial<Pick<Talk, 'status'>> {
  // Taken off the programme: nobody can plan to hear it any more, and what was written about it stays.
  if (isCancelled) return { status: 'skipped' }
  return fields.includes('note') && status !== 'planned' ? { status } : {}
}

function noteFields({ references, origin }: SaveContext, imported: ImportedTalk, id: TalkId) {
  references.wait({ kind: 'talk', id }, imported.references, origin.file)
  const note = references.written(imported.note, imported.references)
  return { note, noteHash: sha256(note) }
}

function addMore(context: SaveContext, imported: ImportedTalk, talk: Talk): boolean {
  const target = { kind: 'talk', id: talk.id } as const
  const hasLinks = addLinks(context, imported.links, target)
  const hasFiles = addAttachments(context, imported.attachments, target)
  const tags = [...new Set([...talk.tags, ...tagsOf(context, imported)])]
  if (tags.length === talk.tags.length) return hasLinks || hasFiles
  context.journal.update(talks, talk.id, { tags })
  return true
}

/** Only the quoted phrases: marks that are lines of the note are read back from it. */
function addMarks({ journal }: SaveContext, imported: ImportedTalk, talkId: TalkId): void {
  for (const [position, { kind, text, elapsedSeconds }] of imported.marks.entries()) {
    journal.create(marks, {
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
