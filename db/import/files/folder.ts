import type { Dirent } from 'node:fs'
import { opendirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../model.ts'
import type { Found, FoundEntry } from './entry.ts'
import { isHidden } from './entry.ts'

/** Deeper than anybody sorts notes, and not so deep that a path breaks. */
const maxDepth = 40
const maxEntries = 200_000

/**
 * All files below a folder, in the order of their names. Links of the file system are not followed: they may lead
 * anywhere, and in a circle. Throws what the file system says of a folder that cannot be read.
 */
export function filesInFolder(folder: string): Found {
  const entries: FoundEntry[] = []
  const problems: Problem[] = []
  let hidden = 0
  const problem = (file: string, reason: Problem['reason'], text: string) =>
    problems.push({ file, line: null, field: null, reason, text })

  const walk = (place: string, path: string, depth: number): void => {
    const children = readFolder(place)
    for (const child of children) {
      const name = child.name.normalize('NFC')
      const below = path === '' ? name : `${path}/${name}`
      const at = join(place, child.name)
      if (isHidden(`${below}${child.isDirectory() ? '/' : ''}`) && name !== '.obsidian') hidden += 1
      else if (child.isSymbolicLink()) problem(below, 'entry refused', name)
      else if (child.isDirectory() && depth >= maxDepth) problem(below, 'too deep', name)
      else if (child.isDirectory()) walk(at, below, depth + 1)
      else if (child.isFile() && entries.length >= maxEntries) problem(below, 'too much', name)
      else if (child.isFile()) entries.push(fileEntry(at, below))
    }
  }
  walk(realpathSync(folder), '', 1)
  return { entries, problems, hidden, close: () => {} }
}

export function fileEntry(place: string, path: string): FoundEntry {
  const { size } = statSync(place)
  return {
    path,
    sizeBytes: size,
    read: (limitBytes) => (size > limitBytes ? null : readIfThere(place)),
  }
}

/** `null` for a file that has gone since, or that nobody may read. */
function readIfThere(place: string): Uint8Array | null {
  try {
    return readFileSync(place)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function readFolder(place: string) {
  const folder = opendirSync(place)
  try {
    const children: Dirent[] = []
    for (let child = folder.readSync(); child !== null; child = folder.readSync()) children.push(child)
    return children.sort((one, other) => (one.name < other.name ? -1 : 1))
  } finally {
    folder.closeSync()
  }
}
