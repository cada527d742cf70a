import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { AttachmentType, Failure, Result } from '../model.ts'
import { attachmentAt, attachmentPath, done, failed } from '../model.ts'

const ATTACHMENTS = 'attachments'

/** SHA-256 of bytes, hexadecimal. */
const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The whole path of an attachment's file, whether it is there or not. */
export const filePath = (folder: string, sha256: string, type: AttachmentType): string =>
  join(folder, attachmentPath(sha256, type))

/**
 * Keeps bytes under the name that their content gives them. They are on the disk when this returns, and a record that
 * names them may follow; the same content a second time is the same file.
 *
 * @returns their SHA-256
 */
export function keepFile(
  folder: string,
  bytes: Uint8Array,
  type: AttachmentType,
  now: Date,
): Result<{ sha256: string }> {
  const sha256 = contentHash(bytes)
  const file = filePath(folder, sha256, type)
  try {
    // The new date keeps a file that nobody uses yet from being taken for one that nobody uses any more.
    if (statSync(file, { throwIfNoEntry: false })?.size === bytes.byteLength) utimesSync(file, now, now)
    else writeDurably(file, bytes)
    return done({ sha256 })
  } catch (error) {
    return failed(writeFailure(error, file))
  }
}

/** Writes a file beside its place, waits for the disk, and only then gives it its name. */
function writeDurably(file: string, bytes: Uint8Array): void {
  const beside = `${file}.${process.pid}.new`
  mkdirSync(dirname(file), { recursive: true })
  try {
    // Not to be written to: what another program changed would no longer be what its name says.
    const descriptor = openSync(beside, 'w', 0o444)
    try {
      for (let at = 0; at < bytes.byteLength; ) at += writeSync(descriptor, bytes, at)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}

/** A new name is safe once its folder is. Windows opens no folders, and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function writeFailure(error: unknown, file: string): Failure {
  if (!(error instanceof Error && 'code' in error)) throw error
  return error.code === 'ENOSPC' || error.code === 'EDQUOT'
    ? { code: 'disk full', file }
    : { code: 'file unwritable', file, reason: String(error.code) }
}

/** What is wrong with a file, compared with the record that names it; `null` when nothing is. */
export function fileProblem(
  folder: string,
  sha256: string,
  type: AttachmentType,
): 'missing' | 'changed' | null {
  const file = filePath(folder, sha256, type)
  if (!existsSync(file)) return 'missing'
  return contentHash(readFileSync(file)) === sha256 ? null : 'changed'
}

export interface KeptFile {
  readonly path: string
  readonly sha256: string
  /** When its bytes were last kept. */
  readonly keptAt: Date
}

/** Every attachment's file in a folder, one of the 256 folders of `attachments/` after the other. */
export function* keptFiles(folder: string): Generator<readonly KeptFile[]> {
  const root = join(folder, ATTACHMENTS)
  if (!existsSync(root)) return
  for (const part of readdirSync(root)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue
    yield readdirSync(join(root, part)).flatMap((name) => {
      const path = join(root, part, name)
      const named = attachmentAt(`${ATTACHMENTS}/${part}/${name}`)
      return named ? [{ path, sha256: named.sha256, keptAt: statSync(path).mtime }] : []
    })
  }
}

/** Brings a copy of the attachments up to date. A file that is there already has the same content: its name says so. */
export function copyFiles(from: string, to: string): { files: number; bytes: number } {
  const copied = { files: 0, bytes: 0 }
  for (const files of keptFiles(from)) {
    for (const { path } of files) {
      const target = join(to, path.slice(from.length))
      const { size } = statSync(path)
      copied.files += 1
      copied.bytes += size
      if (statSync(target, { throwIfNoEntry: false })?.size === size) continue
      mkdirSync(dirname(target), { recursive: true })
      // Where the file system can, the copy shares the blocks of the original.
      copyFileSync(path, `${target}.new`, constants.COPYFILE_FICLONE)
      renameSync(`${target}.new`, target)
    }
  }
  return copied
}
