import { z } from 'zod'
import { done } from '../../model.ts'
import { checkLibrary } from '../../safety/check.ts'
import { openToRead, openToWrite, plainCommand, withLibrary } from '../command.ts'

export const check = plainCommand({
  name: 'check',
  takes: [],
  options: { repair: 'flag' },
  args: z.strictObject({ repair: z.boolean().default(false) }),
  answer: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) }),
  run: ({ folder }, { repair }) =>
    withLibrary(repair ? openToWrite(folder) : openToRead(folder), (library) =>
      done(checkLibrary(library, { repair })),
    ),
  print: ({ ok, problems }, say) =>
    ok ? say.sound : [say.problems(problems.length), ...problems].join('\n'),
  exitCode: ({ ok }) => (ok ? 0 : 3),
})
