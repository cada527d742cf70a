import type { ReceivedFile } from '../attachments/attachments.ts'
import type {
  Conflict,
  Cover,
  Imported,
  ImportedAttachment,
  ImportedCover,
  Problem,
  SameName,
  Saved,
} from '../model.ts'

/** Whoever looks over the shoulder of an import while it saves. */
export interface Watch {
  /** One more record is about to be saved. `false`: it shall stop, and nothing of the file at hand be saved. */
  goesOn(): boolean
}

/** Thrown, since the wish to stop comes deep in the saving of a file, and all that was written of it is undone. */
export class Stopped extends Error {}

export interface SaveOptions {
  /** What to do about a record that was edited since it was imported; by its id. Without an answer it is asked again. */
  readonly decide?: ((recordId: string) => 'keep' | 'take' | null) | undefined
  /** Names of the source that a person has said to be records of the library. */
  readonly same?: readonly SameName[] | undefined
  readonly watch?: Watch | undefined
  /** Puts a file that came along onto the disk; `null` where it can't be read or is of no kind that is kept. */
  readonly receive?: ((attachment: ImportedAttachment, of: Imported) => ReceivedFile | null) | undefined
  /** The same for the picture at the head of a list. */
  readonly receiveCover?: ((cover: ImportedCover) => Cover | null) | undefined
}

/** What an import did, what it could not do, and what it could not decide by itself. */
export interface SaveOutcome {
  readonly saved: Saved
  readonly conflicts: Conflict[]
  readonly problems: Problem[]
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
