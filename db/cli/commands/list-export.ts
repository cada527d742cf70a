import { z } from 'zod'
import { exportLists, writeExported } from '../../lists/share.ts'
import type { ListId } from '../../model.ts'
import { listNamed } from '../answers.ts'
import { readingCommand } from '../command.ts'

export const Written = z.strictObject({ path: z.string(), bytes: z.int(), items: z.int() })

export const listExport = readingCommand({
  name: 'list export',
  takes: ['LIST…'],
  options: { format: { value: 'FORMAT', isNeeded: true }, out: { value: 'PATH', isNeeded: true } },
  args: z.strictObject({ list: z.array(z.string()), format: z.string(), out: z.string() }),
  answer: Written,
  run: async (library, { list, format, out }, _, { print }) => {
    const ids: ListId[] = []
    for (const typed of list) {
      const page = listNamed(library, typed)
      if (!page.ok) return page
      ids.push(page.value.list.id)
    }
    const made = await exportLists(library, { ids, format }, print)
    return made.ok ? writeExported(made.value, out) : made
  },
  print: ({ path, bytes }, say) => say.written(path, bytes),
})
