import type { Imported, ImportedEvent, ImportedTalk } from '../../db/model.ts'
import type { PartId, TalkPart } from './parts.ts'
import { partsOf } from './parts.ts'

export type EventEdit = Partial<Pick<ImportedEvent, 'title' | 'series' | 'number' | 'startsOn' | 'note'>>
export type TalkEdit = Partial<
  Pick<ImportedTalk, 'title' | 'speakers' | 'kind' | 'minutes' | 'note' | 'marks' | 'tags'>
>

/** The preview with some fields of one event as a person wants them. */
export const withEvent = (imported: Imported, at: number, edit: EventEdit): Imported => ({
  ...imported,
  events: imported.events.with(at, { ...eventAt(imported, at), ...edit }),
})

/** The preview with some fields of one talk as a person wants them. */
export function withTalk(imported: Imported, { event, at }: TalkPart, edit: TalkEdit): Imported {
  const edited = (talks: ImportedTalk[]) => talks.map((talk, i) => (i === at ? { ...talk, ...edit } : talk))
  if (event === null) return { ...imported, talks: edited(imported.talks) }
  const of = eventAt(imported, event)
  return { ...imported, events: imported.events.with(event, { ...of, talks: edited(of.talks) }) }
}

/** The preview without the talks that a person does not want. */
export function without(imported: Imported, unwanted: ReadonlySet<PartId>): Imported {
  const wanted = (event: number | null) => (_: ImportedTalk, at: number) =>
    !unwanted.has(`talk ${event ?? '-'} ${at}`)
  return {
    ...imported,
    events: imported.events.map((event, at) => ({ ...event, talks: event.talks.filter(wanted(at)) })),
    talks: imported.talks.filter(wanted(null)),
  }
}

/** A proposed tag accepted, or an accepted one taken back. */
export const toggledTag = (tags: readonly string[], path: string): string[] =>
  tags.includes(path) ? tags.filter((tag) => tag !== path) : [...tags, path]

/**
 * The speakers that were typed, in that order. One whose name was there before keeps what the source said of the
 * person; of a new one only the name is known.
 */
export const namedSpeakers = (
  before: ImportedTalk['speakers'],
  names: readonly string[],
): ImportedTalk['speakers'] =>
  names.map(
    (name) =>
      before.find((speaker) => speaker.name === name) ?? {
        name,
        printed: name,
        affiliation: null,
        handle: null,
      },
  )

export const talkCount = (imported: Imported) =>
  partsOf(imported).filter((part) => part.kind === 'talk').length

function eventAt(imported: Imported, at: number): ImportedEvent {
  const event = imported.events[at]
  if (event === undefined) throw new Error(`no event ${at} among ${imported.events.length}`)
  return event
}
