import type { z } from 'zod'
import type { Library } from '../library.ts'
import { openLibrary } from '../library.ts'
import type { Printer } from '../lists/share.ts'
import type { Result } from '../model.ts'
import { done, failed } from '../model.ts'
import { upkeep } from '../upkeep.ts'
import type { Misuse, Options, Parsed } from './usage.ts'
import type { Say } from './words.ts'

/** Done; done, but some records could not be read; failed, with nothing changed. Wrong usage (2) never gets so far. */
export type ExitCode = 0 | 3 | 1

export interface Outcome {
  /** What `--json` prints. */
  readonly json: unknown
  /** What is printed otherwise. */
  readonly text: string
  readonly exitCode: ExitCode
}

/** Where a command works: the library's folder, and what prints pages there. */
export interface Place {
  readonly folder: string
  readonly print: Printer
}

/** One command: what it takes, what it answers, and how it does it. The dispatcher knows no more of it than this. */
export interface Command {
  /** As typed, e.g. `list export`. */
  readonly name: string
  /** The words behind the name, e.g. `ID TAG…`; a last one with `…` may be several. */
  readonly takes: readonly string[]
  readonly options: Options
  /** The shape of what `--json` prints; the tests hold every answer to it. */
  readonly answer: z.ZodType
  run(given: Parsed, place: Place, say: Say): Promise<Result<Outcome> | Misuse>
}

/** Most answer at once; what loads a format when it is needed, or has something printed, answers later. */
type Answered<Value> = Result<Value> | Promise<Result<Value>>

interface Definition<Args, Value> {
  readonly name: string
  readonly takes: readonly string[]
  readonly options?: Options
  /** Of the words (by their names in lower case, several as an array) and options as typed. */
  readonly args: z.ZodType<Args>
  /** What `--json` prints. */
  readonly answer: z.ZodType
  /** Makes that of what the command has found out; the same where it is left out. */
  readonly answerOf?: (value: Value, say: Say) => unknown
  readonly print: (value: Value, say: Say) => string
  readonly exitCode?: (value: Value) => ExitCode
}

/** A command that only reads; it works beside an open app. */
export const readingCommand = <Args, Value>(
  definition: Definition<Args, Value> & {
    readonly run: (library: Library, args: Args, say: Say, place: Place) => Answered<Value>
  },
): Command =>
  command(definition, (place, args, say) =>
    withLibrary(openToRead(place.folder), (library) => definition.run(library, args, say, place)),
  )

/** A command that changes the library; nothing happens while another program may change it. */
export const writingCommand = <Args, Value>(
  definition: Definition<Args, Value> & {
    readonly run: (library: Library, args: Args, say: Say, place: Place) => Answered<Value>
  },
): Command =>
  command(definition, (place, args, say) =>
    withLibrary(openToWrite(place.folder), (library) => definition.run(library, args, say, place)),
  )

/** A command that needs no open library. */
export const plainCommand = <Args, Value>(
  definition: Definition<Args, Value> & {
    readonly run: (place: Place, args: Args, say: Say) => Answered<Value>
  },
): Command => command(definition, definition.run)

function command<Args, Value>(
  { name, takes, options = {}, args, answer, answerOf, print, exitCode = () => 0 }: Definition<Args, Value>,
  perform: (place: Place, args: Args, say: Say) => Answered<Value>,
): Command {
  return {
    name,
    takes,
    options,
    answer,
    async run(given, place, say) {
      const typed = named(given, takes)
      if ('what' in typed) return typed
      const parsed = args.safeParse(typed.args)
      if (!parsed.success) {
        const field = String(parsed.error.issues[0]?.path[0] ?? '')
        return {
          what: 'not understood',
          of: takes.find((word) => nameOf(word) === field) ?? `--${field}`,
          typed: String(typed.args[field] ?? ''),
        }
      }
      const result = await perform(place, parsed.data, say)
      if (!result.ok) return result
      const { value } = result
      return done({
        json: answerOf ? answerOf(value, say) : value,
        text: print(value, say),
        exitCode: exitCode(value),
      })
    },
  }
}

/** Gives words their names: `ID TAG…` with `a b c` is `{ id: 'a', tag: ['b', 'c'] }`. */
function named(
  { words, values }: Parsed,
  takes: readonly string[],
): { args: Record<string, unknown> } | Misuse {
  const args: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values))
    if (name !== 'library' && name !== 'json' && name !== 'help') args[name] = value
  for (const [index, word] of takes.entries()) {
    const isSeveral = word.endsWith('…')
    const rest = isSeveral ? words.slice(index) : words.slice(index, index + 1)
    if (rest.length === 0) return { what: 'missing', typed: word }
    args[nameOf(word)] = isSeveral ? rest : rest[0]
  }
  const extra = takes.at(-1)?.endsWith('…') ? undefined : words[takes.length]
  return extra === undefined ? { args } : { what: 'too much', typed: extra }
}

const nameOf = (word: string) => word.replace('…', '').toLowerCase()

/** A library of an earlier version can only be read after it was brought up to date, which is writing. */
export function openToRead(folder: string): Result<Library> {
  const opened = openLibrary(folder, { access: 'read' })
  return !opened.ok && opened.failure.code === 'read only' ? openLibrary(folder, { access: 'write' }) : opened
}

export function openToWrite(folder: string): Result<Library> {
  const opened = openLibrary(folder, { access: 'write' })
  if (!opened.ok) return opened
  if (opened.value.writer) {
    for (const _ of upkeep(opened.value));
    return opened
  }
  opened.value.close()
  return failed({ code: 'read only', folder: opened.value.folder })
}

export async function withLibrary<Value>(
  opened: Result<Library>,
  use: (library: Library) => Answered<Value>,
): Promise<Result<Value>> {
  if (!opened.ok) return opened
  try {
    return await use(opened.value)
  } finally {
    opened.value.close()
  }
}
