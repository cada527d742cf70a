import { z } from 'zod'
import { eventPage } from '../../events/events.ts'
import type { Library } from '../../library.ts'
import type { Result } from '../../model.ts'
import { done, EventId, failed, TalkRow } from '../../model.ts'
import { tagWithPath } from '../../tags/tags.ts'
import type { TalksOf } from '../../talks/talk-rows.ts'
import { talksPage } from '../../talks/talk-rows.ts'
import { readingCommand } from '../command.ts'
import { talkLine } from '../rows.ts'

const Args = z.strictObject({ event: z.string().optional(), tag: z.string().optional() })

export const talks = readingCommand({
  name: 'talks',
  takes: [],
  options: { event: { value: 'ID' }, tag: { value: 'TAG' } },
  args: Args,
  answer: z.array(TalkRow),
  run: (library, { event, tag }) => {
    const of = event === undefined ? taggedWith(library, tag) : ofEvent(library, event)
    if (!of.ok) return of
    const { rows } = talksPage(library.reader, {
      filter: '',
      of: of.value,
      offset: 0,
      limit: Number.MAX_SAFE_INTEGER,
    })
    return done(
      event === undefined || tag === undefined ? rows : rows.filter((row) => row.tags.includes(tag)),
    )
  },
  print: (rows, say) => (rows.length === 0 ? say.noTalks : rows.map((row) => talkLine(row, say)).join('\n')),
})

function ofEvent(library: Library, typed: string): Result<TalksOf> {
  const id = EventId.safeParse(typed).data
  if (id === undefined) return failed({ code: 'not found', kind: 'event', id: typed })
  const page = eventPage(library, id)
  return page.ok ? done({ kind: 'event', id }) : page
}

function taggedWith({ reader }: Library, path: string | undefined): Result<TalksOf | null> {
  if (path === undefined) return done(null)
  const id = tagWithPath(reader, path)
  return id === null ? failed({ code: 'not found', kind: 'tag', id: path }) : done({ kind: 'tag', id })
}
