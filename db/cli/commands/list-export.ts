import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { exportLists } from '../../lists/share.ts'
import { writeExported } from '../../lists/write-exported.ts'
import type { ListId, Result } from '../../model.ts'
import { done, failed } from '../../model.ts'
import { listNamed } from '../answers.ts'
import { readingCommand } from '../command.ts'

export const Written = z.strictObject({ path: z.string(), bytes: z.int(), items: z.int() })

export const listExport = readingCommand({
  name: 'list export',
  takes: ['LIST…'],
  options: {
    format: { value: 'FORMAT', isNeeded: true },
    out: { value: 'PATH', isNeeded: true },
    template: { value: 'FILE' },
  },
  args: z.strictObject({
    list: z.array(z.string()),
    format: z.string(),
    out: z.string(),
    template: z.string().optional(),
  }),
  answer: Written,
  run: async (library, { list, format, out, template: file }, _, { print }) => {
    const ids: ListId[] = []
    for (const typed of list) {
      const page = listNamed(library, typed)
      if (!page.ok) return page
      ids.push(page.value.list.id)
    }
    const template = file === undefined ? done(undefined) : templateIn(file)
    if (!template.ok) return template
    const made = await exportLists(library, { ids, format, template: template.value }, print)
    return made.ok ? writeExported(made.value, out) : made
  },
  print: ({ path, bytes }, say) => say.written(path, bytes),
})

function templateIn(file: string): Result<string> {
  try {
    return done(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return failed({ code: 'file unreadable', file, reason: String(error.code) })
  }
}
