import type { Problem } from '../../model.ts'

/** A file of a folder or archive, not read yet. */
export interface FoundEntry {
  readonly path: string
  readonly sizeBytes: number
  /**
   * @param limitBytes  more than this is refused, whatever a header promises
   * @returns `null` for more than that, and for what is broken
   */
  read(limitBytes: number): Uint8Array | null
}

/** What a folder or archive holds. */
export interface Found {
  readonly entries: readonly FoundEntry[]
  readonly problems: readonly Problem[]
  /** How many files were passed over because they are the system's or a program's own: hidden ones, `__MACOSX/`. */
  readonly hidden: number
  close(): void
}

/**
 * The path of an entry as we know it: NFC, `/` between folders. `null` for one that leads outside, to another drive or
 * to a system's own place, and for one with characters that only serve to show another name than it has.
 */
export function safePath(name: string): string | null {
  const path = name.normalize('NFC').replaceAll('\\', '/')
  if (/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(path)) return null
  if (path === '' || path.startsWith('/') || /^[A-Za-z]:/u.test(path)) return null
  const parts = path.split('/').filter((part) => part !== '.')
  return parts.some((part) => part === '..' || part === '') ? null : parts.join('/')
}

/** Files of systems and programs. What a vault's own folder tells of it is needed to know the vault. */
export const isHidden = (path: string): boolean =>
  /(?:^|\/)(?:\.(?!obsidian\/)|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/u.test(path)
