import { keepFile } from '../attachments/files.ts'
import { mediaTypeOf } from '../attachments/media-type.ts'
import { withoutPosition } from '../attachments/position/position.ts'
import { act } from '../history/journal.ts'
import { find } from '../history/records.ts'
import { lists } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Cover, ImportedCover, List, ListId, Result } from '../model.ts'
import { done, failed, PictureType } from '../model.ts'

/** It goes out within each page of the list, half as large again as it is. */
const limitBytes = 5_000_000

interface GivenPicture {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Puts a picture at the head of a list; `null` takes it away, and what was said about it with it. */
export function setCover(
  library: Library,
  { id, picture }: { id: ListId; picture: GivenPicture | null },
): Result<List> {
  const list = find(library.reader, lists, id)
  if (!list) return failed({ code: 'not found', kind: 'list', id })
  const cover = picture === null ? done(null) : keepCover(library, picture)
  if (!cover.ok) return cover
  const fields = cover.value === null ? { cover: null, coverAlt: '' } : { cover: cover.value }
  return act(library, 'lists.cover', list.title, (journal) => done(journal.update(lists, id, fields)))
}

/**
 * Puts the file of a cover onto the disk; no record names it yet. The place where a photo was taken is out of it
 * whatever the settings say of others: a cover is there to be given away.
 */
function keepCover(library: Library, { name: file, bytes }: GivenPicture): Result<Cover> {
  if (!library.writer) return failed({ code: 'read only', folder: library.folder })
  if (bytes.byteLength === 0) return failed({ code: 'file empty', file })
  if (bytes.byteLength > limitBytes)
    return failed({ code: 'file too large', file, bytes: bytes.byteLength, limitBytes })
  const mediaType = PictureType.safeParse(mediaTypeOf(bytes)).data
  if (mediaType === undefined) return failed({ code: 'not attachable', file, why: 'unknown kind' })
  const anonymous = withoutPosition(bytes, mediaType)
  if (!anonymous) return failed({ code: 'not attachable', file, why: 'broken' })
  const kept = keepFile(library.folder, anonymous, mediaType, library.now())
  return kept.ok ? done({ sha256: kept.value.sha256, mediaType }) : kept
}

/** The cover of a list that somebody has shared, or `null` where it is no picture. */
export function receivedCover(library: Library, { base64 }: ImportedCover): Cover | null {
  const kept = keepCover(library, { name: 'cover', bytes: Buffer.from(base64, 'base64') })
  return kept.ok ? kept.value : null
}
