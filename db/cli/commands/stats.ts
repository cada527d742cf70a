import { statSync } from 'node:fs'
import { z } from 'zod'
import { done, LibraryStatus } from '../../model.ts'
import { libraryStatus } from '../../status.ts'
import { readingCommand } from '../command.ts'

const Stats = z.strictObject({ folder: z.string(), bytes: z.int(), ...LibraryStatus.shape.counts.shape })

export const stats = readingCommand({
  name: 'stats',
  takes: [],
  args: z.strictObject({}),
  answer: Stats,
  run: (library) => {
    const { folder, counts } = libraryStatus(library)
    return done({ folder, bytes: statSync(library.file).size, ...counts })
  },
  print: ({ folder, bytes: _, ...counts }, say) =>
    [folder, ...Object.entries(say.count).map(([name, word]) => `${countOf(counts, name)} ${word}`)].join(
      '\n',
    ),
})

const countOf = (counts: Readonly<Record<string, number>>, name: string) =>
  String(counts[name] ?? 0).padStart(8)
