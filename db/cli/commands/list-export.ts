import { statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { listText } from '../../lists/share.ts'
import { done } from '../../model.ts'
import { writeWhole } from '../../whole-file.ts'
import { listNamed } from '../answers.ts'
import { readingCommand } from '../command.ts'

export const Written = z.strictObject({ path: z.string(), bytes: z.int(), items: z.int() })

export const listExport = readingCommand({
  name: 'list export',
  takes: ['LIST'],
  options: { format: { value: 'FORMAT', isNeeded: true }, out: { value: 'PATH', isNeeded: true } },
  args: z.strictObject({ list: z.string(), format: z.string(), out: z.string() }),
  answer: Written,
  run: (library, { list, format, out }) => {
    const page = listNamed(library, list)
    if (!page.ok) return page
    const text = listText(library, { id: page.value.list.id, format })
    if (!text.ok) return text
    const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false
    const written = writeWhole(isFolder ? join(out, text.value.fileName) : out, text.value.text)
    return written.ok ? done({ ...written.value, items: text.value.items }) : written
  },
  print: ({ path, bytes }, say) => say.written(path, bytes),
})
