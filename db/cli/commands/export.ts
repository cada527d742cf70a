import { z } from 'zod'
import { libraryText } from '../../library-records.ts'
import { done } from '../../model.ts'
import { writeWhole } from '../../whole-file.ts'
import { readingCommand } from '../command.ts'
import { Written } from './list-export.ts'

export const exportAll = readingCommand({
  name: 'export',
  takes: [],
  options: {
    format: { value: 'FORMAT', isNeeded: true },
    out: { value: 'PATH', isNeeded: true },
    query: { value: 'QUERY' },
  },
  args: z.strictObject({ format: z.string(), out: z.string(), query: z.string().nullable().default(null) }),
  answer: Written,
  run: (library, { format, out, query }) => {
    const text = libraryText(library, { format, query })
    if (!text.ok) return text
    const written = writeWhole(out, text.value.text)
    return written.ok ? done({ ...written.value, items: text.value.items }) : written
  },
  print: ({ path, bytes }, say) => say.written(path, bytes),
})
