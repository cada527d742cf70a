import { inflateRawSync } from 'node:zlib'
import type { Problem } from '../../model.ts'
import type { BytesAt } from './bytes-at.ts'
import type { Found, FoundEntry } from './entry.ts'
import { isHidden, safePath } from './entry.ts'

// A zip is read by its directory at the end (APPNOTE.TXT 6.3.10, section 4.3), which alone knows the sizes of entries
// that were written in one go, as Notion does. The file stays where it is: of a large one only the directory and the
// entry at hand are in memory, which fflate, given all bytes at once, cannot do.

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const maxEntries = 100_000
/** Text shrinks to a fifth, and a file of blanks to a thousandth: beyond this nobody has written anything. */
const maxRatio = 200
/** Small things may shrink as they like. */
const ratioFrom = 10_000_000

/** @returns `null` for what is no zip, or one over several disks or with more than 4 GB */
export function filesInZip(bytes: BytesAt, file: string): Found | null {
  const directory = directoryOf(bytes)
  if (directory === null) return null
  const entries: FoundEntry[] = []
  const problems: Problem[] = []
  const names = new Set<string>()
  let hidden = 0
  const problem = (reason: Problem['reason'], text: string) =>
    problems.push({ file, line: null, field: null, reason, text })

  let count = 0
  let packed = 0
  for (const member of members(directory)) {
    packed += member.packed
    // Entries that share their bytes multiply what the ratio allows: bamsoftware.com/hacks/zipbomb.
    if (packed > bytes.size) {
      problem('entry refused', member.name)
      break
    }
    count += 1
    if (count > maxEntries) {
      problem('too much', file)
      break
    }
    const path = safePath(member.name.replace(/\/$/u, ''))
    if (path === null || member.isLink) problem('entry refused', member.name)
    else if (isHidden(member.name)) hidden += member.isFolder ? 0 : 1
    else if (!member.isFolder && names.has(path)) problem('entry refused', member.name)
    else if (member.isEncrypted || ![0, 8].includes(member.method)) problem('entry left out', member.name)
    else if (!member.isFolder) {
      names.add(path)
      entries.push({
        path,
        sizeBytes: member.size,
        read: (limitBytes) => inflated(bytes, member, limitBytes),
      })
    }
  }
  return { entries, problems, hidden, close: () => bytes.close() }
}

interface Member {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
}

function directoryOf(bytes: BytesAt): Uint8Array | null {
  const tail = bytes.read(Math.max(0, bytes.size - endLength - 0xffff), endLength + 0xffff)
  const view = viewOf(tail)
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    const length = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    if (start + length > bytes.size) return null
    return bytes.read(start, length)
  }
  return null
}

function* members(directory: Uint8Array): Generator<Member> {
  const view = viewOf(directory)
  let at = 0
  while (at + 46 <= directory.length && view.getUint32(at, true) === entrySignature) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    )
    const flags = view.getUint16(at + 8, true)
    const end = at + 46 + (nameLength ?? 0)
    const name = nameOf(directory.subarray(at + 46, end), (flags & 0x800) !== 0)
    // The upper half holds Unix' mode where the entry was made there; 0o120000 is a symbolic link.
    const mode = view.getUint32(at + 38, true) >>> 16
    yield {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      isFolder: name.endsWith('/'),
      isLink: (mode & 0o170000) === 0o120000,
      isEncrypted: (flags & 1) !== 0,
    }
    at = end + (extraLength ?? 0) + (commentLength ?? 0)
  }
}

/** Bit 11 says UTF-8. Without it, UTF-8 is tried first, for many forget to set it, then what Japanese Windows writes. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  for (const encoding of isUtf8 ? ['utf-8'] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not that one.
    }
  }
  return new TextDecoder('utf-8').decode(bytes)
}

function inflated(bytes: BytesAt, { at, packed, method }: Member, limitBytes: number): Uint8Array | null {
  const local = bytes.read(at, 30)
  if (local.length < 30) return null
  const view = viewOf(local)
  if (view.getUint32(0, true) !== localSignature) return null
  const start = at + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (method === 0 && packed > limitBytes) return null
  const body = bytes.read(start, packed)
  if (method === 0) return body
  try {
    const most = Math.min(limitBytes, Math.max(ratioFrom, packed * maxRatio))
    return inflateRawSync(body, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
