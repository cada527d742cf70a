import { parseArgs } from 'node:util'

/** What was wrong with a command as typed. */
export type Misuse =
  | { readonly what: 'unknown command'; readonly typed: string }
  | { readonly what: 'unknown option'; readonly typed: string }
  | { readonly what: 'option needs a value'; readonly typed: string }
  | { readonly what: 'option takes no value'; readonly typed: string }
  | { readonly what: 'missing'; readonly typed: string }
  | { readonly what: 'too much'; readonly typed: string }
  | { readonly what: 'not understood'; readonly typed: string; readonly of: string }

/** One that only stands there, or what stands for its value in the help. */
export type Option = 'flag' | { readonly value: string; readonly isNeeded?: boolean }
export type Options = Readonly<Record<string, Option>>

export interface Parsed {
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, string | true>>
}

/** Options that every command takes. */
export const everywhere = { library: { value: 'DIR' }, json: 'flag', help: 'flag' } as const satisfies Options

/** Tells words from options; `--` ends the options, so that a query may begin with `-`. */
export function parseWords(args: readonly string[], options: Options): Parsed | Misuse {
  const known: Options = { ...options, ...everywhere }
  const config = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const words: string[] = []
  const values: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (kind === undefined) return { what: 'unknown option', typed: token.rawName }
    if (kind === 'flag' && token.value !== undefined)
      return { what: 'option takes no value', typed: token.rawName }
    if (kind !== 'flag' && token.value === undefined)
      return { what: 'option needs a value', typed: token.rawName }
    values[token.name] = token.value ?? true
  }
  return { words, values }
}
