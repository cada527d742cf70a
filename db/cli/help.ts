import type { Command } from './command.ts'
import { commands } from './commands.ts'
import type { Option } from './usage.ts'
import type { Say } from './words.ts'

/** `list export LIST… --format FORMAT --out PATH`: how a command is typed. */
function usageOf({ name, takes, options }: Command): string {
  return [
    name,
    ...takes,
    ...Object.entries(options).map(([option, kind]) => usageOfOption(option, kind)),
  ].join(' ')
}

function usageOfOption(name: string, kind: Option): string {
  const typed = kind === 'flag' ? `--${name}` : `--${name} ${kind.value}`
  return kind !== 'flag' && kind.isNeeded ? typed : `[${typed}]`
}

export const typedAs = (command: Command): string => `talkshelf ${usageOf(command)}`

/** How the commands are typed that begin with a word, as `list` does with several; else where to look. */
export function typedLike(word: string | undefined): string[] {
  const like = commands.filter(({ name }) => name.startsWith(`${word} `))
  return like.length > 0 ? like.map(typedAs) : ['talkshelf --help']
}

export function help(say: Say): string {
  const lines = commands.map((command) => `  ${usageOf(command)}\n      ${say.commands[command.name] ?? ''}`)
  const indented = say.everywhere.split('\n').map((line) => `  ${line}`)
  return [say.about, '', say.usage, '', ...lines, '', ...indented, '', say.exitCodes].join('\n')
}

export const helpOf = (command: Command, say: Say): string =>
  [typedAs(command), `  ${say.commands[command.name] ?? ''}`].join('\n')
