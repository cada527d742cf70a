import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes that can be read from any place, of which no more are in memory than are asked for. */
export interface BytesAt {
  readonly size: number
  /** Fewer where the bytes end before. */
  read(from: number, length: number): Uint8Array
  close(): void
}

export function bytesOfFile(path: string): BytesAt {
  const descriptor = openSync(path, 'r')
  const { size } = fstatSync(descriptor)
  return {
    size,
    read(from, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)))
      let done = 0
      while (done < bytes.length) {
        const count = readSync(descriptor, bytes, done, bytes.length - done, from + done)
        if (count === 0) return bytes.subarray(0, done)
        done += count
      }
      return bytes
    },
    close: () => closeSync(descriptor),
  }
}

export const bytesInMemory = (bytes: Uint8Array): BytesAt => ({
  size: bytes.length,
  read: (from, length) => bytes.subarray(from, from + Math.max(0, length)),
  close: () => {},
})
