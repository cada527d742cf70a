import type { Imported } from '../model.ts'
import type { Source } from './source.ts'

/** One format that can be read from one file: how to know it by its content, and how to read it. */
export interface Format {
  readonly name: string
  /** What its files are called, for dialogs; nothing is decided by them. */
  readonly extensions: readonly string[]
  /**
   * @param sample  the beginning of the text, at most `sampleLength` long
   * @param name    the file's name, for the few cases in which the content alone leaves two answers
   */
  readonly detect: (sample: string, name: string) => boolean
  readonly read: (source: Source, format: string) => Imported
  /** A larger file is refused by its size, before a byte of it is read. */
  readonly limitBytes: number
  /**
   * For formats that must see the bytes before they become text: iCalendar cuts its lines in the middle of a
   * character. Asked instead of `read` where the bytes are at hand; `null` for bytes that are not readable so.
   */
  readonly readBytes?: (bytes: Uint8Array, file: string, format: string) => Imported | null
  /** For formats that hold pictures inside their text: the bytes of an attachment, by its `entry`. */
  readonly bytesOf?: (source: Source, entry: string) => Uint8Array | null
}

/** Enough to know every format by, and never so much that looking costs more than reading. */
export const sampleLength = 65_536

export const megabyte = 1_000_000
