import { z } from 'zod'
import { sha256 } from '../history/hash.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { keepRevision, revisionsOf } from '../history/revisions.ts'
import { marks, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Mark, Result, Revision, RevisionId, Talk, TalkId } from '../model.ts'
import { done, failed } from '../model.ts'
import type { Reader } from '../sqlite.ts'
import { one } from '../sqlite.ts'

/** Saves of one talk's note within this time of the first are one step of undo: the editor undoes finer ones. */
const TYPING_SECONDS = 60

export interface SavedNote {
  hash: string
  savedAt: string
  marks: Mark[]
}

/**
 * Stores a note exactly as typed, its marks, and, now and then, its earlier state as a revision.
 *
 * @param basedOn hash of the note that `text` was made from. When another one is stored meanwhile nothing is
 *                written: the failure `conflict` carries what is stored.
 */
export function saveNote(
  library: Library,
  { talkId, text, basedOn }: { talkId: TalkId; text: string; basedOn: string },
): Result<SavedNote> {
  const talk = find(library.reader, talks, talkId)
  if (!talk) return failed({ code: 'not found', kind: 'talk', id: talkId })
  const hash = sha256(text)
  if (hash === talk.noteHash)
    return done({ hash, savedAt: talk.updatedAt, marks: marksOf(library.reader, talkId) })
  if (basedOn !== talk.noteHash) return failed({ code: 'conflict', theirs: talk.note, hash: talk.noteHash })
  const continues = typingAction(library, talkId)
  const saved = act(
    library,
    'notes.save',
    talk.title,
    (journal) => {
      keepRevision(journal, talk)
      journal.update(talks, talkId, { note: text, noteHash: hash })
      return done({ hash, savedAt: journal.now })
    },
    continues,
  )
  return saved.ok ? done({ ...saved.value, marks: marksOf(library.reader, talkId) }) : saved
}

const marksOf = (db: Reader, talkId: TalkId) =>
  select(db, marks, 'talk_id = ? ORDER BY origin, position', talkId)

/** The newest action, if it is the same note being typed a moment ago. */
function typingAction(library: Library, talkId: TalkId): number | null {
  const since = new Date(library.now().getTime() - TYPING_SECONDS * 1000).toISOString()
  const newest = one(
    library.reader,
    z.object({ n: z.int() }),
    `SELECT n FROM action WHERE n = (SELECT max(n) FROM action)
     AND label = 'notes.save' AND role = 'do' AND state = 'done' AND at > ?
     AND EXISTS (SELECT 1 FROM change WHERE action_n = n AND record = ?)`,
    since,
    talkId,
  )
  return newest?.n ?? null
}

/** Earlier states of a talk's note, newest first. */
export function noteRevisions(library: Library, talkId: TalkId): Result<Revision[]> {
  return done(revisionsOf(library.reader, talkId))
}

/** Makes an earlier state the note again; the present one becomes a revision. */
export function restoreRevision(library: Library, id: RevisionId): Result<Talk> {
  const revision = one(
    library.reader,
    z.object({ talk_id: z.string(), note: z.string(), note_hash: z.string() }),
    'SELECT talk_id, note, note_hash FROM revision WHERE id = ?',
    id,
  )
  const talk = revision && find(library.reader, talks, revision.talk_id)
  if (!talk) return failed({ code: 'not found', kind: 'talk', id })
  return act(library, 'notes.restore', talk.title, (journal) => {
    keepRevision(journal, talk, 'now')
    return done(journal.update(talks, talk.id, { note: revision.note, noteHash: revision.note_hash }))
  })
}
