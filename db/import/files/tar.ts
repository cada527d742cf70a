import type { Problem } from '../../model.ts'
import type { BytesAt } from './bytes-at.ts'
import type { Found, FoundEntry } from './entry.ts'
import { isHidden, safePath } from './entry.ts'

// POSIX ustar with the long names of GNU and pax: what Joplin's JEX is made of. Nothing is compressed, so a header and
// the file at hand are all that is ever in memory.

const block = 512
const maxEntries = 200_000

export const isTar = (bytes: BytesAt): boolean => {
  const header = bytes.read(0, block)
  return header.length === block && textOf(header, 257, 5) === 'ustar' && hasSum(header)
}

export function filesInTar(bytes: BytesAt, file: string): Found {
  const entries: FoundEntry[] = []
  const problems: Problem[] = []
  const names = new Set<string>()
  let hidden = 0
  const problem = (reason: Problem['reason'], text: string) =>
    problems.push({ file, line: null, field: null, reason, text })

  let longName: string | null = null
  for (let at = 0; at + block <= bytes.size; ) {
    const header = bytes.read(at, block)
    if (header.every((byte) => byte === 0)) break
    if (!hasSum(header)) {
      problem('not well-formed', file)
      break
    }
    const size = sizeOf(header)
    const type = textOf(header, 156, 1)
    const start = at + block
    at = start + Math.ceil(size / block) * block
    if (type === 'L') {
      longName = textOf(bytes.read(start, Math.min(size, 4096)), 0, size)
      continue
    }
    if (type === 'x') {
      longName = paxPath(bytes.read(start, Math.min(size, 65_536))) ?? longName
      continue
    }
    const name = longName ?? [textOf(header, 345, 155), textOf(header, 0, 100)].filter(Boolean).join('/')
    longName = null
    if (type === '5' || type === 'g') continue
    const path = safePath(name)
    if (entries.length >= maxEntries) {
      problem('too much', file)
      break
    }
    if (path === null || !['', '0', '7'].includes(type) || names.has(path)) problem('entry refused', name)
    else if (start + size > bytes.size) problem('not well-formed', name)
    else if (isHidden(path)) hidden += 1
    else {
      names.add(path)
      entries.push({
        path,
        sizeBytes: size,
        read: (limitBytes) => (size > limitBytes ? null : bytes.read(start, size)),
      })
    }
  }
  return { entries, problems, hidden, close: () => bytes.close() }
}

function textOf(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end))
}

/** Octal digits or, beyond 8 GB, base 256 with the first bit set: no file of notes is that large. */
const sizeOf = (header: Uint8Array) => Number.parseInt(textOf(header, 124, 12).trim() || '0', 8) || 0

/** The sum of all bytes of the header, its own place counted as blanks. */
function hasSum(header: Uint8Array): boolean {
  const told = Number.parseInt(textOf(header, 148, 8).trim(), 8)
  let sum = 0
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte
  return sum === told
}

/** `27 path=…\n`: the length counts itself. */
function paxPath(bytes: Uint8Array): string | null {
  return /(?:^|\n)\d+ path=([^\n]+)\n/u.exec(new TextDecoder().decode(bytes))?.[1] ?? null
}
