import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Result } from './model.ts'
import { done, failed } from './model.ts'

/** Where a file grows until it is whole. */
export const besideFile = (path: string): string => `${resolve(path)}.${process.pid}.new`

/** Writes a file whole or not at all: what was there stays until the new one is complete beside it. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
): Result<{ path: string; bytes: number }> {
  const file = resolve(path)
  const beside = besideFile(file)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(beside, content, { flush: true })
    renameSync(beside, file)
    return done({ path: file, bytes: Buffer.byteLength(content) })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    rmSync(beside, { force: true })
    return failed({ code: 'file unwritable', file, reason: String(error.code) })
  }
}
