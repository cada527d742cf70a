import type { Command } from './command.ts'
import { attach } from './commands/attach.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { exportAll } from './commands/export.ts'
import { formats } from './commands/formats.ts'
import { importCommand } from './commands/import.ts'
import { listAdd } from './commands/list-add.ts'
import { listExport } from './commands/list-export.ts'
import { listNew } from './commands/list-new.ts'
import { listShow } from './commands/list-show.ts'
import { lists } from './commands/lists.ts'
import { note } from './commands/note.ts'
import { report } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { search } from './commands/search.ts'
import { show } from './commands/show.ts'
import { stats } from './commands/stats.ts'
import { tag, untag } from './commands/tag.ts'
import { talks } from './commands/talks.ts'
import { templates } from './commands/templates.ts'

/** Every command, in the order in which the help tells them. */
export const commands: readonly Command[] = [
  importCommand,
  search,
  talks,
  show,
  tag,
  untag,
  note,
  attach,
  listNew,
  listAdd,
  listShow,
  lists,
  listExport,
  report,
  exportAll,
  formats,
  templates,
  backup,
  restore,
  check,
  stats,
]

/** The command that the first words name, and the words after its name. */
export function commandNamed(args: readonly string[]): { command: Command; rest: string[] } | null {
  for (const length of [2, 1]) {
    const command = commands.find(({ name }) => name === args.slice(0, length).join(' '))
    if (command !== undefined) return { command, rest: args.slice(length) }
  }
  return null
}
