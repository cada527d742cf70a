import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface StartOptions {
  /** Where the app keeps what is the machine's own: window places, Chromium's profile. `null` for the system's place. */
  readonly userDataFolder: string | null
  /** The library's folder; `null` for the user-data folder, which is the default of the command line too. */
  readonly libraryFolder: string | null
  /** The words of a command line, `search 信頼性 --json`, which needs no window; `null` when a window is wanted. */
  readonly commandLine: readonly string[] | null
  /** Whether a test may ask (test-channel.ts). */
  readonly isTest: boolean
}

/**
 * Reads what was typed behind the program's name: a command, or `--library DIR`; and the environment. Words of
 * Chromium's and Electron's own pass by unread.
 */
export function startOptions(words: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({ args: [...words], options: { library: { type: 'string' } }, strict: false })
  const { library } = values
  return {
    userDataFolder: env.TALKSHELF_USER_DATA ? resolve(env.TALKSHELF_USER_DATA) : null,
    libraryFolder: typeof library === 'string' && library !== '' ? resolve(library) : null,
    commandLine: isCommand(words) ? words : null,
    isTest: env.TALKSHELF_TEST === '1',
  }
}

/** A command begins with a plain word; a file, a link and an option do not. */
const isCommand = ([first = '']: readonly string[]): boolean => /^[a-z]+$/.test(first)
