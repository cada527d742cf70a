import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the library lies when nobody says otherwise: `library` in the folder in which the app keeps what is its
 * user's, which is where Electron puts it on each system (electronjs.org/docs/latest/api/app#appgetpathname).
 */
export function defaultLibraryFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  return libraryFolderIn(join(appDataFolder(env, platform, home), 'Talkshelf'))
}

/** The database in a library's folder. */
export const libraryFile = 'talkshelf.sqlite'

/** The library of an app that keeps its user's data in `userDataFolder`. */
export const libraryFolderIn = (userDataFolder: string): string => join(userDataFolder, 'library')

/**
 * Says of a library that nobody has open whether it is still the same: two equal stamps, and nothing was written
 * between them. `null` where there is none, or where a write-ahead log is left of whoever has it open or was killed.
 */
export function restingStamp(folder: string): string | null {
  const file = join(folder, libraryFile)
  const [library, log] = [file, `${file}-wal`].map((each) =>
    statSync(each, { bigint: true, throwIfNoEntry: false }),
  )
  return library && !log?.size ? [library.dev, library.ino, library.size, library.mtimeNs].join(' ') : null
}

function appDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME || join(home, '.config')
}
