import type { Command } from './command.ts'
import { commands } from './commands.ts'
import type { Say } from './words.ts'

/** `list export LIST --format FORMAT --out OUT`: how a command is typed. */
export function usageOf({ name, takes, options }: Command): string {
  const typed = Object.entries(options).map(([option, kind]) =>
    kind === 'flag' ? `[--${option}]` : `[--${option} ${option.toUpperCase()}]`,
  )
  return [name, ...takes, ...typed].join(' ')
}

export function help(say: Say): string {
  const lines = commands.map((command) => `  ${usageOf(command)}\n      ${say.commands[command.name] ?? ''}`)
  const indented = say.everywhere.split('\n').map((line) => `  ${line}`)
  return [say.about, '', say.usage, '', ...lines, '', ...indented, '', say.exitCodes].join('\n')
}

export const helpOf = (command: Command, say: Say): string =>
  [`talkshelf ${usageOf(command)}`, `  ${say.commands[command.name] ?? ''}`].join('\n')
