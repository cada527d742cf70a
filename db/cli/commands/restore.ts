import { z } from 'zod'
import { done } from '../../model.ts'
import { restoreBackup } from '../../safety/restore.ts'
import { plainCommand } from '../command.ts'

export const restore = plainCommand({
  name: 'restore',
  takes: ['FILE'],
  args: z.strictObject({ file: z.string() }),
  /** `kept`: where the library lies that was there before. */
  answer: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()), kept: z.string().nullable() }),
  run: ({ folder }, { file }) => {
    const restored = restoreBackup(folder, file)
    return restored.ok ? done({ ok: true, problems: [], kept: restored.value.kept }) : restored
  },
  print: ({ kept }, say) => say.restored(kept),
})
