import type { Imported, ImportedAttachment } from '../model.ts'
import type { Source } from './source.ts'

/** A file of a folder or an archive. Nothing of it is read before somebody asks. */
export interface Entry {
  /** Below what was opened: NFC, with `/`, never absolute and never leading outside. */
  readonly path: string
  readonly sizeBytes: number
}

/** The files that a person opened at once, from a folder, a zip or a tar, as a group format sees them. */
export interface Files {
  /** All of them, by path, those of hidden folders too: `.obsidian/app.json` tells what the rest is. */
  readonly entries: readonly Entry[]
  /** Decoded as every file is; `null` where it is no text, too large or gone. Only the last few stay in memory. */
  text(path: string): Source | null
  /** What a record refers to, with the hash of its bytes; `null` where no such file is there. */
  attachment(path: string): ImportedAttachment | null
}

/** Files that belong together, an Obsidian vault or a Joplin export: read as one, so that links between them lead on. */
export interface GroupFormat {
  readonly name: string
  /**
   * The folders that are such a group, `''` for the whole of what was opened. Decided by names and, where they leave
   * it open, by the text of few files. The first format that finds a folder has all files in it.
   */
  readonly find: (files: Files) => readonly string[]
  /** Which files below a found folder are its business: those that are attachments or settings too. */
  readonly owns: (path: string, folder: string) => boolean
  /**
   * One `Imported` for each source file with records, in order of path: each is saved in one transaction. `file` is
   * the path. Keys of records are the format's own ids, so that references between files find them.
   */
  readonly read: (files: Files, folder: string, format: string) => Iterable<Imported>
}
