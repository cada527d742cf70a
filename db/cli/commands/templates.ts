import { join, resolve } from 'node:path'
import { z } from 'zod'
import { listFormats } from '../../export/formats.ts'
import { done } from '../../model.ts'
import { writeWhole } from '../../whole-file.ts'
import { plainCommand } from '../command.ts'

const Templates = z.strictObject({ path: z.string(), files: z.array(z.string()) })

export const templates = plainCommand({
  name: 'templates',
  takes: [],
  options: { out: { value: 'DIR', isNeeded: true } },
  args: z.strictObject({ out: z.string() }),
  answer: Templates,
  run: async (_, { out }) => {
    const files: string[] = []
    for (const format of listFormats) {
      if (format.makes !== 'text' || format.template === undefined) continue
      const file = `list.${format.extensions[0]}.mustache`
      const written = writeWhole(join(out, file), await format.template())
      if (!written.ok) return written
      files.push(file)
    }
    return done({ path: resolve(out), files })
  },
  print: ({ path, files }) => files.map((file) => join(path, file)).join('\n'),
})
