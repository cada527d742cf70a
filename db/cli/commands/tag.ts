import { z } from 'zod'
import type { Library } from '../../library.ts'
import type { Result } from '../../model.ts'
import { TagPath } from '../../model.ts'
import { updateTalk } from '../../talks/talks.ts'
import { ShownTalk, shownTalk, talkId } from '../answers.ts'
import { writingCommand } from '../command.ts'
import { printTalk } from '../print.ts'

const Args = z.strictObject({ id: z.string(), tag: z.array(TagPath) })

export const tag = writingCommand({
  name: 'tag',
  takes: ['ID', 'TAG…'],
  args: Args,
  answer: ShownTalk,
  run: (library, args) => retag(library, args.id, (present) => [...present, ...args.tag]),
  print: printTalk,
})

export const untag = writingCommand({
  name: 'untag',
  takes: ['ID', 'TAG…'],
  args: Args,
  answer: ShownTalk,
  run: (library, args) =>
    retag(library, args.id, (present) => present.filter((path) => !args.tag.includes(path))),
  print: printTalk,
})

function retag(
  library: Library,
  typed: string,
  wanted: (present: readonly string[]) => string[],
): Result<ShownTalk> {
  const id = talkId(typed)
  if (!id.ok) return id
  const talk = shownTalk(library, id.value)
  if (!talk.ok) return talk
  const tags = wanted(talk.value.tags.map(({ path }) => path))
  const updated = updateTalk(library, { id: id.value, fields: { tags } })
  return updated.ok ? shownTalk(library, id.value) : updated
}
