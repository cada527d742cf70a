import { basename } from 'node:path'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, has, select } from '../history/records.ts'
import { attachments, events, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Attachment, EventId, Result, TalkId } from '../model.ts'
import { AttachmentId, done, failed, isTranscript } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import { settings } from '../settings/settings.ts'
import type { Reader } from '../sqlite.ts'
import { filePath, keepFile } from './files.ts'
import { mediaTypeOf } from './media-type.ts'
import { withoutPosition } from './position/position.ts'
import { transcriptText } from './transcript.ts'

/** What an attachment belongs to. */
export type AttachmentOwner =
  | { readonly kind: 'talk'; readonly id: TalkId }
  | { readonly kind: 'event'; readonly id: EventId }

/** A photo of a phone has 3 to 15 MB, a deck with pictures seldom more than 100. */
export const limitBytes = 200_000_000

/** A file that lies in the library's folder; no record names it yet. */
export type ReceivedFile = Pick<Attachment, 'sha256' | 'mediaType' | 'name' | 'sizeBytes' | 'text'>

export interface GivenFile {
  /** As it is called where it comes from; a path loses its folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Keeps a file and makes it an attachment of a talk or an event, as one step of undo. */
export function attach(
  library: Library,
  { owner, ...file }: GivenFile & { readonly owner: AttachmentOwner },
): Result<Attachment> {
  const received = receiveFile(library, file)
  if (!received.ok) return received
  return act(library, 'attachments.add', received.value.name, (journal) =>
    attachIn(journal, received.value, owner),
  )
}

/**
 * The first half of `attach`, for whoever writes many records in one action: looks at the bytes, takes the position
 * out of a photo, and puts the file onto the disk. Writes no record. A file that gets none goes again by itself.
 */
export function receiveFile(library: Library, { name, bytes }: GivenFile): Result<ReceivedFile> {
  if (!library.writer) return failed({ code: 'read only', folder: library.folder })
  const file = fileName(name)
  if (bytes.byteLength === 0) return failed({ code: 'file empty', file })
  if (bytes.byteLength > limitBytes)
    return failed({ code: 'file too large', file, bytes: bytes.byteLength, limitBytes })
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) return failed({ code: 'not attachable', file, why: 'unknown kind' })
  const text = isTranscript(mediaType) ? transcriptText(bytes) : ''
  const anonymous = withoutPosition(bytes, mediaType)
  if (text === null || !anonymous) return failed({ code: 'not attachable', file, why: 'broken' })
  const kept = keepsPosition(library) ? bytes : anonymous
  const stored = keepFile(library.folder, kept, mediaType, library.now())
  if (!stored.ok) return stored
  return done({ ...stored.value, mediaType, name: file, sizeBytes: kept.byteLength, text })
}

/** The second half: the record, within an action. What the owner has already stays the one that it is. */
export function attachIn(journal: Journal, file: ReceivedFile, owner: AttachmentOwner): Result<Attachment> {
  const { kind, id } = owner
  if (!has(journal.db, kind === 'talk' ? talks : events, id)) return failed({ code: 'not found', kind, id })
  const same = attachmentsOf(journal.db, owner).find(({ sha256 }) => sha256 === file.sha256)
  if (same) return done(same)
  return done(
    journal.create(attachments, {
      id: newId(AttachmentId),
      talkId: kind === 'talk' ? owner.id : null,
      eventId: kind === 'event' ? owner.id : null,
      ...file,
      ...bornAt(journal.now),
    }),
  )
}

/** The attachments of a talk or an event, in the order in which they came. */
export const attachmentsOf = (db: Reader, { kind, id }: AttachmentOwner): Attachment[] =>
  select(db, attachments, `${kind}_id = ? AND deleted_at IS NULL ORDER BY n`, id)

/** What was read from an attachment: see `text` of the record. */
export function attachmentText({ reader }: Library, id: AttachmentId): Result<string> {
  const found = find(reader, attachments, id)
  return found ? done(found.text) : failed({ code: 'not found', kind: 'attachment', id })
}

/** Where the file with this content lies, for the program that opens it. */
export function attachmentFile({ reader, folder }: Library, sha256: string): Result<{ path: string }> {
  const [found] = select(reader, attachments, 'sha256 = ? LIMIT 1', sha256)
  if (!found) return failed({ code: 'not found', kind: 'attachment', id: sha256 })
  return done({ path: filePath(folder, sha256, found.mediaType) })
}

/** Whether photos keep the place where they were taken. They lose it unless a person has asked for it. */
const keepsPosition = (library: Library): boolean => settings(library).keepPosition === true

/**
 * A name to show: without folders of any system, without control characters, and not endless. Nor with signs that turn
 * the writing round: U+202E shows `gpj.exe` as `exe.jpg`, and the note that names the file backwards to its line's end.
 */
function fileName(given: string): string {
  const name = basename(given.replaceAll('\\', '/'))
    .normalize('NFC')
    .replaceAll(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .trim()
  return [...name].slice(0, 200).join('') || 'attachment'
}
