import { z } from 'zod'
import type { Imported, Problem } from '../../model.ts'
import { dateFromText } from '../../model.ts'
import { nothingSaid } from '../about-talk.ts'
import { toLink } from '../links.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import type { NoteInFile } from './notes-in-one-file.ts'
import { readNotes } from './notes-in-one-file.ts'

/** An article as Qiita's API v2 gives it: https://qiita.com/api/v2/docs#投稿 */
const Item = z.object({
  id: z.string().min(1),
  title: z.string().regex(/\S/u),
  body: z.string(),
  tags: z.array(z.object({ name: z.string() })).catch([]),
  created_at: z.string().nullish(),
  url: z.string().nullish(),
  private: z.boolean().nullish(),
  user: z.object({ id: z.string(), name: z.string().nullish() }).nullish(),
})

export const isQiita = (sample: string): boolean =>
  /^\s*\[\s*\{/u.test(sample) && /"rendered_body"\s*:/u.test(sample) && /"body"\s*:/u.test(sample)

/** Reads articles as people back them up from Qiita's API: their Markdown, as it was typed. */
export function readQiita(source: Source, format: string): Imported {
  const items = z.array(z.unknown()).safeParse(jsonOf(source.text))
  const problems: Problem[] = []
  const tell = (field: string | null, text: string) =>
    problems.push({
      file: source.file,
      line: null,
      field,
      reason: 'record not understood',
      text: text.slice(0, 500),
    })
  if (!items.success) {
    tell(null, source.text)
    return { ...nothingFrom({ ...source, text: '' }, format), problems: [...source.problems, ...problems] }
  }
  const notes = items.data.flatMap((raw): NoteInFile[] => {
    const item = Item.safeParse(raw)
    if (item.success) return [noteOf(item.data)]
    tell(item.error.issues[0]?.path.join('.') || null, JSON.stringify(raw) ?? '')
    return []
  })
  return readNotes(source, format, notes, problems)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function noteOf({
  id,
  title,
  body,
  tags,
  created_at,
  url,
  user,
  private: isPrivate,
}: z.output<typeof Item>): NoteInFile {
  const author = user?.name || user?.id || ''
  return {
    key: ['qiita', id].join('\n'),
    title,
    markdown: body,
    tags: tags.map(({ name }) => name.trim()).filter((name) => name !== ''),
    document: {
      url: url && toLink(url, '', null) !== null ? url : null,
      authors: author.trim() === '' ? [] : [author],
      publishedOn: dateFromText((created_at ?? '').slice(0, 10)),
    },
    about: { ...nothingSaid, isPrivate: isPrivate === true },
    references: [],
    attachments: [],
    problems: [],
  }
}
