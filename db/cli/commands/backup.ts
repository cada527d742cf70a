import { resolve } from 'node:path'
import { z } from 'zod'
import { done } from '../../model.ts'
import { makeBackup } from '../../safety/backup.ts'
import { readingCommand } from '../command.ts'

export const backup = readingCommand({
  name: 'backup',
  takes: [],
  options: { out: { value: 'FILE', isNeeded: true } },
  args: z.strictObject({ out: z.string() }),
  answer: z.strictObject({
    ok: z.boolean(),
    problems: z.array(z.string()),
    path: z.string(),
    bytes: z.int(),
  }),
  run: (library, { out }) => {
    const path = resolve(out)
    const made = makeBackup(library, path)
    return made.ok ? done({ ok: true, problems: [], path, bytes: made.value.bytes }) : made
  },
  print: ({ path, bytes }, say) => say.backedUp(path, bytes),
})
