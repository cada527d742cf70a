import { z } from 'zod'
import { write } from '../history/journal.ts'
import type { Library } from '../library.ts'
import type { Result } from '../model.ts'
import { AttachmentId, ContentHash, done } from '../model.ts'
import { reindex } from '../search/search-index.ts'
import type { Reader } from '../sqlite.ts'
import { all, one, run } from '../sqlite.ts'
import { filePath } from './files.ts'

const Unread = z.object({ id: AttachmentId, sha256: ContentHash })

/** A PDF whose text nobody has read yet, and where it lies; `null` when all are read. The newest comes first. */
export function nextUnread(
  { reader, folder }: Pick<Library, 'reader' | 'folder'>,
  after: ReadonlySet<string>,
) {
  const sql = `SELECT id, sha256 FROM attachment
    WHERE media_type = 'application/pdf' AND text = '' AND deleted_at IS NULL ORDER BY n DESC`
  const unread = all(reader, Unread, sql).find(({ id }) => !after.has(id))
  return unread ? { id: unread.id, path: filePath(folder, unread.sha256, 'application/pdf') } : null
}

/** Keeps the text that was read from a file, and makes it findable. No step of undo: nobody did anything. */
export function keepText(library: Library, { id, text }: { id: AttachmentId; text: string }): Result<null> {
  return write(library, (db) => {
    run(db, 'UPDATE attachment SET text = ? WHERE id = ?', text, id)
    reindex(db, [{ kind: 'attachment', id }])
    const talk = talkOf(db, id)
    return {
      result: done(null),
      changed: [{ kind: 'attachment', ids: [id] }, ...(talk ? [{ kind: 'talk' as const, ids: [talk] }] : [])],
    }
  })
}

const talkOf = (db: Reader, id: AttachmentId): string | null =>
  one(db, z.object({ talk_id: z.string().nullable() }), 'SELECT talk_id FROM attachment WHERE id = ?', id)
    ?.talk_id ?? null
