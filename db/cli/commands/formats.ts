import { z } from 'zod'
import { exportFormats } from '../../export/formats.ts'
import { formats as importFormats } from '../../import/read.ts'
import { done } from '../../model.ts'
import { plainCommand } from '../command.ts'
import { block } from '../rows.ts'

const Named = z.strictObject({ name: z.string(), extensions: z.array(z.string()) })
type Named = z.output<typeof Named>

export const formats = plainCommand({
  name: 'formats',
  takes: [],
  args: z.strictObject({}),
  answer: z.strictObject({ import: z.array(Named), export: z.array(Named) }),
  run: () => done({ import: importFormats.map(named), export: exportFormats.map(named) }),
  print: (all, say) =>
    [block(say.reads, all.import.map(line)), block(say.writes, all.export.map(line))].join('\n').trim(),
})

const named = ({ name, extensions }: { name: string; extensions: readonly string[] }): Named => ({
  name,
  extensions: [...extensions],
})
const line = ({ name, extensions }: Named) =>
  `${name.padEnd(12)} ${extensions.map((extension) => `.${extension}`).join(' ')}`
