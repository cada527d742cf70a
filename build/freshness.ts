import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { root } from './root.ts'

const stamp = `${root}out/made-from`
const folders = ['db', 'electron', 'renderer']
const files = [
  'package-lock.json',
  'build/electron.vite.config.ts',
  'build/picture.vite.config.ts',
  'tsconfig.json',
]

/** Whether out/ was made from the sources as they are now. */
export function isFresh(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** Notes what out/ was made from. Called when all of it is there. */
export function markFresh(): void {
  writeFileSync(stamp, fingerprint())
}

/** Changes with every edit, rename and deletion of a source. Looks at sizes and times only: 10 ms, not 100. */
function fingerprint(): string {
  const sources = folders
    .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
  const hash = createHash('sha256')
  for (const path of [...sources.sort(), ...files.map((file) => `${root}${file}`)]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
