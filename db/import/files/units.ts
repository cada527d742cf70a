import type { Failure, Imported, Result } from '../../model.ts'
import { failed } from '../../model.ts'
import type { Format } from '../format.ts'
import { formats, groupFormats } from '../formats.ts'
import type { Entry, Files, GroupFormat } from '../group.ts'
import { withFilesBeside } from '../notes/files-beside.ts'
import { limitBytes, readDecoded } from '../read.ts'
import type { Opened } from './opened.ts'

/** What is saved in one transaction: a file, or files that belong together. */
export interface Unit {
  readonly opened: Opened
  /** The file's path, or the folder of the group; what was opened where that is its root. */
  readonly name: string
  readonly sizeBytes: number
  /** Reads it, anew each time: one file after the other, so that a large vault is never in memory. */
  read(): Iterable<ReadFile>
}

export type ReadFile =
  | { readonly file: string; readonly imported: Imported }
  | { readonly file: string; readonly failure: Failure }

/**
 * The units of what was opened: groups first, then each file that no group has.
 *
 * @param as  the format of all files, where the person knows better than their own signs
 */
export function unitsOf(opened: Opened, as?: string): Unit[] {
  const taken = new Set<string>()
  const groups =
    opened.isFile || as !== undefined ? [] : groupFormats.flatMap((format) => groupsOf(opened, format, taken))
  const files = opened.entries
    .filter(({ path }) => !taken.has(path) && !isSetting(path))
    .map(
      ({ path, sizeBytes }): Unit => ({
        opened,
        name: path,
        sizeBytes,
        read: () => [readEntry(opened, { path, sizeBytes }, as)],
      }),
    )
  return [...groups, ...files]
}

/** Only there to tell what the rest is. */
const isSetting = (path: string) => /(?:^|\/)\.obsidian\//u.test(path)

function groupsOf(opened: Opened, format: GroupFormat, taken: Set<string>): Unit[] {
  return format.find(opened).flatMap((folder): Unit[] => {
    const owned = opened.entries.filter(
      ({ path }) =>
        !taken.has(path) && (folder === '' || path.startsWith(`${folder}/`)) && format.owns(path, folder),
    )
    if (owned.length === 0) return []
    for (const { path } of owned) taken.add(path)
    return [
      {
        opened,
        name: folder || opened.name,
        sizeBytes: owned.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        *read() {
          for (const imported of format.read(only(opened, owned), folder, format.name))
            yield { file: imported.file, imported }
        },
      },
    ]
  })
}

/** What a group has is all that it sees: a graph of Logseq inside a vault of Obsidian is not read twice. */
const only = (opened: Opened, entries: Files['entries']): Files => ({
  entries,
  text: (path) => opened.text(path),
  attachment: (path) => opened.attachment(path),
})

function readEntry(opened: Opened, entry: Entry, as: string | undefined): ReadFile {
  const read = readText(opened, entry, as)
  const { path: file } = entry
  return read.ok
    ? { file, imported: opened.isFile ? read.value : withFilesBeside(read.value, opened) }
    : { file, failure: read.failure }
}

function readText(opened: Opened, { path, sizeBytes }: Entry, as: string | undefined): Result<Imported> {
  if (sizeBytes > limitBytes)
    return failed({ code: 'file too large', file: path, bytes: sizeBytes, limitBytes })
  // Its attachments may be in the text: it is decoded once for both.
  const source = opened.text(path)
  if (source) return readDecoded(source, as, () => opened.bytes(path))
  return opened.bytes(path) === null
    ? failed({ code: 'file unreadable', file: path, reason: 'EIO' })
    : failed({ code: 'file is binary', file: path })
}

/** The bytes of a file that came along with a record: an entry of its own, or one inside the source. */
export function attachedBytes(
  opened: Opened,
  imported: Pick<Imported, 'file' | 'format'>,
  entry: string,
): Uint8Array | null {
  const inside = formats.find(
    (format): format is Format & Required<Pick<Format, 'bytesOf'>> =>
      format.name === imported.format && format.bytesOf !== undefined,
  )
  if (inside === undefined) return opened.bytes(entry)
  const source = opened.text(imported.file)
  return source && inside.bytesOf(source, entry)
}
