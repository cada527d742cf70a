import type { SharedList } from './shared-list.ts'

/** A format that something can be written in. */
export interface Format {
  /** As the command line and the windows know it. */
  readonly name: string
  /** The usual one first, without a dot; none where a folder is made. */
  readonly extensions: readonly string[]
  readonly mediaType: string
}

/** One file of an export. */
export interface ExportedFile {
  /** Below the folder that is made, with `/` between; the name of the file where there is but one. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The bytes of a photo by its SHA-256, or `null` where the library no longer has the file. */
export type PhotoBytes = (sha256: string) => Uint8Array | null

export interface TextFormat extends Format {
  readonly makes: 'text'
  /** Pure: the same list gives the same text. */
  readonly write: (list: SharedList, template: string | null) => Promise<string>
  /** The built-in template of a format whose shape may be replaced. */
  readonly template?: () => Promise<string>
}

export interface FolderFormat extends Format {
  readonly makes: 'folder'
  /** Pure: the same lists give the same files, in the same order. */
  readonly write: (lists: readonly SharedList[], photo: PhotoBytes) => Promise<readonly ExportedFile[]>
}

/** A page that a browser prints: the page is ours, the printing is the caller's. */
export interface PrintedFormat extends Format {
  readonly makes: 'print'
  readonly page: (list: SharedList) => Promise<string>
}

export type ListFormat = TextFormat | FolderFormat | PrintedFormat
