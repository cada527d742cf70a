import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { mediaTypeOf } from '../../attachments/media-type.ts'
import type { ImportedAttachment, Problem, Result } from '../../model.ts'
import { done, failed } from '../../model.ts'
import { decode } from '../encoding.ts'
import type { Entry, Files } from '../group.ts'
import { limitBytes } from '../read.ts'
import type { Source } from '../source.ts'
import type { BytesAt } from './bytes-at.ts'
import { bytesInMemory, bytesOfFile } from './bytes-at.ts'
import type { Found, FoundEntry } from './entry.ts'
import { fileEntry, filesInFolder } from './folder.ts'
import { filesInTar, isTar } from './tar.ts'
import { filesInZip } from './zip.ts'

/** Text of files that were read last stays in memory up to this, in characters. */
const keptText = 4_000_000

/** A zip in a zip is how Notion exports; one deeper in is nobody's. */
const maxDepth = 3

/** What a person opened at once: a file, a folder or an archive, with archives in it opened too. */
export interface Opened extends Files {
  /** The name that the person knows it by. */
  readonly name: string
  /** Whether it is one plain file. */
  readonly isFile: boolean
  readonly problems: readonly Problem[]
  readonly hidden: number
  /** `null` for what is gone, larger than `limit`, or broken. */
  bytes(path: string, limit?: number): Uint8Array | null
  close(): void
}

/** Opens a path. Nothing is read but what tells a folder from an archive, and an archive's directory. */
export function openPath(path: string): Result<Opened> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    const name = basename(path).normalize('NFC')
    if (!stats) return failed({ code: 'file unreadable', file: path, reason: 'ENOENT' })
    if (stats.isDirectory()) return done(opened(name, false, filesInFolder(path)))
    if (!stats.isFile()) return failed({ code: 'file unreadable', file: path, reason: 'EINVAL' })
    const bytes = bytesOfFile(path)
    const archive = archiveIn(bytes, name)
    if (archive) return done(opened(name, false, archive))
    bytes.close()
    return done(opened(name, true, oneFile(fileEntry(path, name))))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return failed({ code: 'file unreadable', file: path, reason: String(error.code) })
  }
}

/** Opens what was dropped or pasted and has no path. */
export function openBytes(name: string, given: Uint8Array): Opened {
  const bytes = bytesInMemory(given)
  const archive = archiveIn(bytes, name)
  if (archive) return opened(name, false, archive)
  const read = (limit: number) => (given.length > limit ? null : given)
  return opened(name, true, oneFile({ path: name.normalize('NFC'), sizeBytes: given.length, read }))
}

const oneFile = (entry: FoundEntry): Found => ({ entries: [entry], problems: [], hidden: 0, close: () => {} })

/** Known by its first bytes: a zip may be called .jex, and a tar nothing at all. */
function archiveIn(bytes: BytesAt, name: string): Found | null {
  const start = bytes.read(0, 4)
  if (start[0] === 0x50 && start[1] === 0x4b) return filesInZip(bytes, name)
  return isTar(bytes) ? filesInTar(bytes, name) : null
}

function opened(name: string, isFile: boolean, root: Found): Opened {
  const { entries, problems, hidden, close } = withArchives(root, 1)
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const texts = new Map<string, Source | null>()
  let kept = 0

  const bytes = (path: string, limit = limitBytes) => byPath.get(path)?.read(limit) ?? null

  return {
    name,
    isFile,
    problems,
    hidden,
    close,
    bytes,
    entries: entries.map(({ path, sizeBytes }): Entry => ({ path, sizeBytes })),
    text(path) {
      const known = texts.get(path)
      if (known !== undefined) return known
      const read = bytes(path)
      const decoded = read && decode(read, path)
      const source = decoded && { ...decoded, file: path }
      texts.set(path, source)
      kept += source?.text.length ?? 0
      for (const [oldest, old] of texts) {
        if (kept <= keptText || oldest === path) break
        texts.delete(oldest)
        kept -= old?.text.length ?? 0
      }
      return source
    },
    attachment(path): ImportedAttachment | null {
      const read = bytes(path)
      if (read === null) return null
      return {
        name: basename(path),
        mediaType: mediaTypeOf(read) ?? 'application/octet-stream',
        sha256: createHash('sha256').update(read).digest('hex'),
        sizeBytes: read.length,
        entry: path,
      }
    },
  }
}

/** Puts the files of archives among the others, in a folder of the archive's name unless it is all that there is. */
function withArchives(found: Found, depth: number): Found {
  const isArchive = ({ path }: FoundEntry) => /\.(?:zip|jex|tar)$/iu.test(path)
  const archives = found.entries.filter(isArchive)
  if (archives.length === 0) return found
  const isAll = archives.length === found.entries.length
  const entries = found.entries.filter((entry) => !isArchive(entry))
  const problems = [...found.problems]
  let { hidden } = found
  for (const archive of archives) {
    const inner = depth >= maxDepth ? null : innerOf(archive)
    if (inner === null) {
      const reason = depth >= maxDepth ? 'too deep' : 'entry refused'
      problems.push({ file: archive.path, line: null, field: null, reason, text: archive.path })
      continue
    }
    const below = withArchives(inner, depth + 1)
    const folder = isAll ? '' : `${archive.path.replace(/\.[^./]+$/u, '')}/`
    entries.push(...below.entries.map((entry) => ({ ...entry, path: `${folder}${entry.path}` })))
    problems.push(...below.problems)
    hidden += below.hidden
  }
  return { entries: distinct(entries, problems), problems, hidden, close: found.close }
}

function innerOf(entry: FoundEntry): Found | null {
  const bytes = entry.read(limitBytes)
  return bytes === null ? null : archiveIn(bytesInMemory(bytes), entry.path)
}

/** Parts of one export may hold the same file twice; the first one counts. */
function distinct(entries: readonly FoundEntry[], problems: Problem[]): FoundEntry[] {
  const paths = new Set<string>()
  return entries.filter(({ path }) => {
    if (paths.has(path)) {
      problems.push({ file: path, line: null, field: null, reason: 'entry refused', text: path })
      return false
    }
    paths.add(path)
    return true
  })
}
