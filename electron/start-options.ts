import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface StartOptions {
  /** Where the app keeps what is the machine's own: window places, Chromium's profile. `null` for the system's place. */
  readonly userDataFolder: string | null
  /** The library's folder; `null` for the user-data folder, which is the default of the command line too. */
  readonly libraryFolder: string | null
  /** Whether a test may ask (test-channel.ts). */
  readonly isTest: boolean
}

/** Reads `--library DIR` and the environment. Words of Chromium's and Electron's own pass by unread. */
export function startOptions(words: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({ args: [...words], options: { library: { type: 'string' } }, strict: false })
  const { library } = values
  return {
    userDataFolder: env.TALKSHELF_USER_DATA ? resolve(env.TALKSHELF_USER_DATA) : null,
    libraryFolder: typeof library === 'string' && library !== '' ? resolve(library) : null,
    isTest: env.TALKSHELF_TEST === '1',
  }
}
