import type { Fields, Journal } from '../history/journal.ts'
import { find } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import type { TalkField } from '../import/content.ts'
import type { SaveContext } from '../import/save-context.ts'
import { stateOfTalk } from '../import/save-fields.ts'
import { freeKey, sourcesOf } from '../import/save-sources.ts'
import { saveTalk } from '../import/save-talk.ts'
import { momentOf } from '../import/save-time.ts'
import type {
  Event,
  Imported,
  ImportedEvent,
  ImportedTalk,
  ProgrammeChange,
  ProgrammeFact,
  Talk,
  TalkId,
} from '../model.ts'
import { distinctSpeakers, speakerOf } from '../speakers/speakers.ts'
import { savingContext } from './programme-accept.ts'
import { orderedAsTold } from './programme-changes.ts'
import { heldTalks, talksOf, toldTalks } from './programme-held.ts'
import { matchTalks } from './programme-match.ts'

interface Programme {
  readonly imported: Imported
  readonly told: ImportedEvent
  readonly event: Event
  /** Those that were agreed to. */
  readonly changes: readonly ProgrammeChange[]
}

/** Writes what was agreed to, and remembers what the programme said, so that an import of it does not ask again. */
export function applyChanges(journal: Journal, { imported, told, event, changes }: Programme): void {
  const matches = matchTalks(heldTalks(journal.db, event), toldTalks(told))
  const inLibrary: (TalkId | null)[] = told.talks.map((_, at) => matches.get(at)?.id ?? null)
  const context = savingContext(journal, imported, new Set(talksOf(journal.db, event.id).map(({ id }) => id)))
  const zone = event.timeZone ?? told.timeZone
  const placed = new Set<TalkId>()

  for (const change of changes) {
    switch (change.is) {
      case 'event':
        journal.update(events, event.id, eventFields(change.facts, zone))
        break
      case 'cancelled':
        journal.update(talks, change.talkId, { status: 'skipped' })
        break
      case 'new': {
        const talk = told.talks[change.at]
        if (!talk) break
        const { id } = saveTalk(context, talk, { id: event.id, zone })
        inLibrary[change.at] = id
        placed.add(id)
        break
      }
      case 'changed': {
        const talk = told.talks[inLibrary.indexOf(change.talkId)]
        if (!talk) break
        changeTalk(context, change.talkId, talk, change.facts, zone)
        if (change.facts.some(({ field }) => field === 'startsAt' || field === 'place'))
          placed.add(change.talkId)
        break
      }
      default:
        throw new Error(`an unknown change ${JSON.stringify(change satisfies never)}`)
    }
  }
  context.memory.keep()
  const order = talksOf(journal.db, event.id).map(({ id }) => id)
  const wanted = orderedAsTold(order, inLibrary, (id) => placed.has(id))
  for (const [index, id] of wanted.entries()) journal.update(talks, id, { position: index + 1 })
}

function changeTalk(
  { journal, memory, origin }: SaveContext,
  id: TalkId,
  told: ImportedTalk,
  facts: readonly ProgrammeFact[],
  zone: string | null,
): void {
  const before = find(journal.db, talks, id)
  if (!before) return
  journal.update(talks, id, talkFields(journal, told, facts, zone))
  const key = told.key ?? ''
  const rows = sourcesOf(journal.db, 'talk', key)
  const known = rows.find(({ record }) => record === id)
  memory.add({
    kind: 'talk',
    row: {
      key: known?.key ?? freeKey(key, rows),
      record: id,
      file: origin.file,
      content: told.content,
      foundAs: stateOfTalk(before),
    },
    leftBefore: known?.leftAs ?? '',
    ours: facts.map(({ field }) => field),
  })
}

function talkFields(
  journal: Journal,
  told: ImportedTalk,
  facts: readonly ProgrammeFact[],
  zone: string | null,
): Fields<Pick<Talk, Exclude<TalkField, 'startsOn' | 'abstract' | 'note'>>> {
  const has = new Set(facts.map(({ field }) => field))
  const people = () => distinctSpeakers(told.speakers.map((given) => speakerOf(journal, given).speaker))
  return {
    ...(has.has('title') ? { title: told.title } : {}),
    ...(has.has('speakers') ? { speakers: people() } : {}),
    ...(has.has('startsAt') ? { startsAt: momentOf(told.startsAt, zone) } : {}),
    ...(has.has('minutes') ? { minutes: told.minutes } : {}),
    ...(has.has('kind') ? { kind: told.kind } : {}),
  }
}

function eventFields(facts: readonly ProgrammeFact[], zone: string | null): Fields<Event> {
  let fields: Fields<Event> = {}
  for (const { field, after } of facts) {
    if (field === 'startsAt' || field === 'endsAt') fields = { ...fields, [field]: momentOf(after, zone) }
    else fields = { ...fields, [field]: after }
  }
  return fields
}
