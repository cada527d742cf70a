import { z } from 'zod'
import type { Journal } from '../history/journal.ts'
import { act } from '../history/journal.ts'
import { find, select } from '../history/records.ts'
import { tags, talks } from '../history/subjects.ts'
import type { Library } from '../library.ts'
import type { Result, Tag, TagPage, TagRow } from '../model.ts'
import { done, failed, TagId } from '../model.ts'
import { bornAt, newId } from '../new-record.ts'
import type { Page, PageRequest } from '../page.ts'
import { count, likePattern } from '../page.ts'
import type { Reader } from '../sqlite.ts'
import { all, one } from '../sqlite.ts'
import { talksInTrash } from '../talks/in-trash.ts'
import { talkRows } from '../talks/talk-rows.ts'

const Row = z.object({ id: TagId, path: z.string(), colour: z.string().nullable(), talks: z.int() })

/** All tags by path, so that the children of one stand below it. */
export function tagsPage({ reader }: Library, { filter, offset, limit }: PageRequest): Page<TagRow> {
  const pattern = likePattern(filter)
  const where = `deleted_at IS NULL AND path LIKE ? ESCAPE '\\'`
  const rows = all(
    reader,
    Row,
    `SELECT id, path, colour, (
       SELECT count(*) FROM talk_tag WHERE tag_id = tag.id AND talk_id NOT IN (${talksInTrash})) AS talks
     FROM tag WHERE ${where} ORDER BY path LIMIT ? OFFSET ?`,
    pattern,
    limit,
    offset,
  )
  return { total: count(reader, `SELECT count(*) AS count FROM tag WHERE ${where}`, pattern), rows }
}

export function tagPage({ reader }: Library, id: TagId): Result<TagPage> {
  const tag = find(reader, tags, id)
  if (!tag) return failed({ code: 'not found', kind: 'tag', id })
  const condition = `t.id IN (SELECT talk_id FROM talk_tag WHERE tag_id = ?) AND t.deleted_at IS NULL
    ORDER BY e.sorts_on DESC, t.position`
  return done({ tag, talks: talkRows(reader, condition, id) })
}

const Found = z.object({ id: TagId })

export const tagWithPath = (db: Reader, path: string): TagId | null =>
  one(db, Found, 'SELECT id FROM tag WHERE path = ? AND deleted_at IS NULL', path)?.id ?? null

/** The tag of that path, made where the library has none. */
export function tagOf(journal: Journal, path: string): { id: TagId; isNew: boolean } {
  const known = tagWithPath(journal.db, path)
  if (known) return { id: known, isNew: false }
  const id = newId(TagId)
  journal.create(tags, { id, path, colour: null, ...bornAt(journal.now) })
  return { id, isNew: true }
}

/** Gives a tag another path; onto the path of another tag, the two become one and every talk comes along. */
export function renameTag(library: Library, { id, path }: { id: TagId; path: string }): Result<Tag> {
  const tag = find(library.reader, tags, id)
  if (!tag) return failed({ code: 'not found', kind: 'tag', id })
  return act(library, 'tags.rename', tag.path, (journal) => {
    const other = tagWithPath(journal.db, path)
    if (other === null || other === id) return done(journal.update(tags, id, { path }))
    const tagged = 'id IN (SELECT talk_id FROM talk_tag WHERE tag_id = ?)'
    for (const talk of select(journal.db, talks, tagged, id)) {
      const merged = talk.tags.map((one) => (one === id ? other : one))
      journal.update(talks, talk.id, { tags: [...new Set(merged)] })
    }
    journal.update(tags, id, { deletedAt: journal.now })
    const target = find(journal.db, tags, other)
    return target ? done(target) : failed({ code: 'not found', kind: 'tag', id: other })
  })
}

export function colourTag(
  library: Library,
  { id, colour }: { id: TagId; colour: string | null },
): Result<Tag> {
  const tag = find(library.reader, tags, id)
  if (!tag) return failed({ code: 'not found', kind: 'tag', id })
  return act(library, 'tags.colour', tag.path, (journal) => done(journal.update(tags, id, { colour })))
}
