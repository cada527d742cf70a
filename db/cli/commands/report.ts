import { z } from 'zod'
import { eventsPage } from '../../events/events.ts'
import { reportText } from '../../events/report.ts'
import type { Library } from '../../library.ts'
import { writeExported } from '../../lists/write-exported.ts'
import type { Result } from '../../model.ts'
import { done, EventId, failed } from '../../model.ts'
import { readingCommand } from '../command.ts'
import { Written } from './list-export.ts'

export const report = readingCommand({
  name: 'report',
  takes: ['EVENT'],
  options: { format: { value: 'FORMAT', isNeeded: true }, out: { value: 'PATH', isNeeded: true } },
  args: z.strictObject({ event: z.string(), format: z.string(), out: z.string() }),
  answer: Written,
  run: (library, { event, format, out }) => {
    const id = eventNamed(library, event)
    if (!id.ok) return id
    const made = reportText(library, { id: id.value, format })
    if (!made.ok) return made
    const { text, fileName, items } = made.value
    const file = { path: '', bytes: Buffer.from(text) }
    return writeExported({ name: fileName, isFolder: false, files: [file], items }, out)
  },
  print: ({ path, bytes }, say) => say.written(path, bytes),
})

/** An event by its id or, as people name it, by its title. */
function eventNamed(library: Library, typed: string): Result<EventId> {
  const id = EventId.safeParse(typed).data
  const found =
    id ??
    eventsPage(library, { filter: typed, offset: 0, limit: 500 }).rows.find(({ title }) => title === typed)
      ?.id
  return found === undefined ? failed({ code: 'not found', kind: 'event', id: typed }) : done(found)
}
