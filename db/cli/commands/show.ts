import { z } from 'zod'
import { find } from '../../history/records.ts'
import { events, talks } from '../../history/subjects.ts'
import type { Library } from '../../library.ts'
import type { Result } from '../../model.ts'
import { done, failed } from '../../model.ts'
import { listNamed, ShownEvent, ShownList, ShownTalk, shownEvent, shownList, shownTalk } from '../answers.ts'
import { readingCommand } from '../command.ts'
import { printEvent, printList, printTalk } from '../print.ts'

const Shown = z.union([ShownTalk, ShownEvent, ShownList])
type Shown = z.output<typeof Shown>

export const show = readingCommand({
  name: 'show',
  takes: ['ID'],
  args: z.strictObject({ id: z.string() }),
  answer: Shown,
  run: (library, { id }) => shown(library, id),
  print: (record, say) => {
    if ('noteHash' in record) return printTalk(record, say)
    return 'talks' in record ? printEvent(record, say) : printList(record, say)
  },
})

/** Ids are one of a kind through all kinds, so whatever has this one is meant. */
function shown(library: Library, id: string): Result<Shown> {
  const talk = find(library.reader, talks, id)
  if (talk) return shownTalk(library, talk.id)
  const event = find(library.reader, events, id)
  if (event) return shownEvent(library, event.id)
  const list = listNamed(library, id)
  return list.ok ? done(shownList(list.value)) : failed({ code: 'not found', kind: 'talk', id })
}
