import { resolve } from 'node:path'
import { z } from 'zod'
import { defaultLibraryFolder } from '../library-folder.ts'
import type { Printer } from '../lists/share.ts'
import { Failure } from '../model.ts'
import { commandNamed } from './commands.ts'
import { failureWords } from './failure-words.ts'
import { help, helpOf, typedAs, typedLike } from './help.ts'
import { terminalLanguage } from './language.ts'
import type { Misuse } from './usage.ts'
import { everywhere, parseWords } from './usage.ts'
import type { Say } from './words.ts'
import { sayIn } from './words.ts'

/** What `--json` prints instead of an answer: in words, and as facts. */
export const WentWrong = z.strictObject({
  ok: z.literal(false),
  problems: z.array(z.string()),
  /** Exit code 1. */
  failure: Failure.optional(),
  /** Exit code 2. */
  misuse: z.strictObject({ what: z.string(), typed: z.string(), of: z.string().optional() }).optional(),
})
type WentWrong = z.output<typeof WentWrong>

/** What a run prints and with what it ends. */
export interface Said {
  readonly out: string
  readonly err: string
  readonly exitCode: 0 | 1 | 2 | 3
}

/**
 * Runs one command line, e.g. `['search', '信頼性', '--json']`.
 *
 * With `--json`, `out` is one JSON document whatever happens: the command's answer, or what went wrong.
 */
export async function talkshelf(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  print: Printer,
): Promise<Said> {
  const say = sayIn[terminalLanguage(env)]
  const before = args.slice(0, leading(args))
  const found = commandNamed(args.slice(before.length))
  const isJson = args.includes('--json')
  if (found === null) {
    const parsed = parseWords(args, everywhere)
    if (!('what' in parsed) && (parsed.values.help || parsed.words[0] === 'help')) return said(help(say))
    return misused(
      'what' in parsed ? parsed : { what: 'unknown command', typed: parsed.words.join(' ') },
      isJson,
      say,
      typedLike('what' in parsed ? undefined : parsed.words[0]),
    )
  }
  const { command, rest } = found
  const parsed = parseWords([...before, ...rest], command.options)
  if ('what' in parsed) return misused(parsed, isJson, say, [typedAs(command)])
  if (parsed.values.help) return said(helpOf(command, say))
  const { library } = parsed.values
  const folder = typeof library === 'string' ? resolve(library) : defaultLibraryFolder(env)
  const result = await command.run(parsed, { folder, print }, say)
  if ('what' in result) return misused(result, isJson, say, [typedAs(command)])
  if (result.ok) {
    const { json, text, exitCode } = result.value
    return { ...said(isJson ? JSON.stringify(json) : text), exitCode }
  }
  const { said: what, todo } = failureWords(result.failure, say.language)
  const document: WentWrong = { ok: false, problems: [what], failure: result.failure }
  return {
    out: isJson ? `${JSON.stringify(document)}\n` : '',
    err: `${[what, todo].join('\n').trim()}\n`,
    exitCode: 1,
  }
}

/** How many of the words stand before the command: `--library DIR` and `--json` may. */
function leading(args: readonly string[], from = 0): number {
  const word = args[from]
  if (word === '--library') return leading(args, from + 2)
  return word === '--json' || word?.startsWith('--library=') ? leading(args, from + 1) : from
}

const said = (text: string): Said => ({ out: `${text}\n`, err: '', exitCode: 0 })

function misused(misuse: Misuse, isJson: boolean, say: Say, instead: readonly string[]): Said {
  const what = say.misuse(misuse)
  const document: WentWrong = { ok: false, problems: [what], misuse }
  return {
    out: isJson ? `${JSON.stringify(document)}\n` : '',
    err: `${what}\n${say.typeInstead(instead)}\n`,
    exitCode: 2,
  }
}
