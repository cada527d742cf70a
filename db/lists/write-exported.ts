import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Result } from '../model.ts'
import { done, failed } from '../model.ts'
import { besideFile, writeWhole } from '../whole-file.ts'
import type { Exported } from './share.ts'

export interface Written {
  path: string
  bytes: number
  items: number
}

/**
 * Writes what was made: a file under the name given or into the folder given, a folder of files into the one given.
 * All of it is complete beside its place before any of it is there, so that whoever ends it early leaves what was.
 *
 * @param told  hears after each file how many are written
 */
export function writeExported(
  { files, name, isFolder, items }: Exported,
  out: string,
  told: (done: number) => void = () => {},
): Result<Written> {
  if (isFolder) return writeFolder(files, out, items, told)
  const [file] = files
  const isThere = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false
  const written = writeWhole(isThere ? join(out, name) : out, file?.bytes ?? '')
  return written.ok ? done({ ...written.value, items }) : written
}

/** Takes away what an export that was ended early has left beside its place. */
export const clearUnfinished = (out: string): void =>
  rmSync(besideFile(out), { recursive: true, force: true })

function writeFolder(
  files: Exported['files'],
  out: string,
  items: number,
  told: (done: number) => void,
): Result<Written> {
  const beside = besideFile(out)
  let bytes = 0
  for (const [n, { path, bytes: content }] of files.entries()) {
    const written = writeWhole(join(beside, path), content)
    if (!written.ok) {
      clearUnfinished(out)
      return written
    }
    bytes += written.value.bytes
    told(n + 1)
  }
  try {
    putFolder(files, beside, out)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return failed({ code: 'file unwritable', file: resolve(out), reason: String(error.code) })
  } finally {
    clearUnfinished(out)
  }
  return done({ path: resolve(out), bytes, items })
}

/** A folder that is there already keeps its other files. */
function putFolder(files: Exported['files'], beside: string, out: string): void {
  if (!existsSync(out)) {
    renameSync(beside, out)
    return
  }
  for (const { path } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    renameSync(join(beside, path), join(out, path))
  }
}
