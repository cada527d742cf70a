import type { ReceivedFile } from '../attachments/attachments.ts'
import type { EventId, Imported, ImportedAttachment, Problem, TalkId } from '../model.ts'

export interface SaveOptions {
  /** What to do about a record that was edited since it was imported; by its id. Without an answer it is asked again. */
  readonly decide?: ((recordId: string) => 'keep' | 'take' | null) | undefined
  /** Puts a file that came along onto the disk; `null` where it can't be read or is of no kind that is kept. */
  readonly receive?: ((attachment: ImportedAttachment, of: Imported) => ReceivedFile | null) | undefined
}

/** What an import did, what it could not do, and what it could not decide by itself. */
export interface SaveOutcome {
  readonly saved: Saved
  readonly conflicts: Conflict[]
  readonly problems: Problem[]
}

/** How many records an import has newly added or brought up to date, and how many were there already. */
export interface Saved {
  events: number
  talks: number
  speakers: number
  tags: number
  links: number
  lists: number
  attachments: number
  /** Events, talks and lists that a re-export has changed, or that had something missing. */
  updated: number
  /** Events, talks and lists that were there already, conflicts among them. */
  unchanged: number
  firstEventId: EventId | null
  firstTalkId: TalkId | null
}

/** A record that the source has changed since the last import, and a person has edited: both say something else. */
export interface Conflict {
  readonly kind: 'event' | 'talk'
  readonly id: string
  readonly file: string
  readonly title: string
  readonly fields: readonly string[]
}

export const nothingSaved = (): Saved => ({
  events: 0,
  talks: 0,
  speakers: 0,
  tags: 0,
  links: 0,
  lists: 0,
  attachments: 0,
  updated: 0,
  unchanged: 0,
  firstEventId: null,
  firstTalkId: null,
})

const counted = [
  'events',
  'talks',
  'speakers',
  'tags',
  'links',
  'lists',
  'attachments',
  'updated',
  'unchanged',
] as const

/** Adds what one file has brought to what others have. */
export function addSaved(sum: Saved, more: Saved): void {
  for (const name of counted) sum[name] += more[name]
  sum.firstEventId ??= more.firstEventId
  sum.firstTalkId ??= more.firstTalkId
}
