import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Imported, Result } from '../model.ts'
import { failed } from '../model.ts'
import { limitBytes, readSource } from './read.ts'

/**
 * Reads a file that a person chose. One over the limit is refused by its size, before a byte of it is read.
 *
 * @param as the format, where the person knows better than the file's own signs
 */
export function readFile(path: string, as?: string): Result<Imported> {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return failed({ code: 'file unreadable', file: path, reason: 'ENOENT' })
  if (!stats.isFile()) return failed({ code: 'file unreadable', file: path, reason: 'EISDIR' })
  if (stats.size > limitBytes) {
    return failed({ code: 'file too large', file: path, bytes: stats.size, limitBytes })
  }
  try {
    // A name from macOS comes in NFD; it is shown, and compared, in NFC.
    return readSource(readFileSync(path), basename(path).normalize('NFC'), as)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return failed({ code: 'file unreadable', file: path, reason: String(error.code) })
  }
}
