import { htmlPage } from './html.ts'
import { json } from './json.ts'
import { libraryJson } from './library-json.ts'
import { libraryMarkdown } from './library-markdown.ts'
import type { LibraryRecords } from './library-records.ts'
import { markdown } from './markdown.ts'
import type { SharedList } from './shared-list.ts'

/** A format that something can be written in. */
export interface Format {
  /** As the command line and the windows know it. */
  readonly name: string
  /** The usual one first, without a dot. */
  readonly extensions: readonly string[]
  readonly mediaType: string
}

export interface ListFormat extends Format {
  /** Pure: the same list gives the same text. */
  readonly write: (list: SharedList) => string
}

export interface LibraryFormat extends Format {
  readonly write: (records: LibraryRecords) => string
}

const markdownFile = { name: 'markdown', extensions: ['md', 'markdown'], mediaType: 'text/markdown' } as const
const htmlFile = { name: 'html', extensions: ['html', 'htm'], mediaType: 'text/html' } as const
const jsonFile = { name: 'json', extensions: ['json'], mediaType: 'application/json' } as const

/** What a reading list can be shared as. */
export const listFormats: readonly ListFormat[] = [
  { ...markdownFile, write: markdown },
  { ...htmlFile, write: htmlPage },
  { ...jsonFile, write: json },
]

/** What the whole library, or what a search found in it, can be written as. */
export const libraryFormats: readonly LibraryFormat[] = [
  { ...markdownFile, write: libraryMarkdown },
  { ...jsonFile, write: libraryJson },
]

/** Every format that can be written, each once. */
export const exportFormats: readonly Format[] = [
  ...new Map(
    [...listFormats, ...libraryFormats].map(({ name, extensions, mediaType }) => [
      name,
      { name, extensions, mediaType },
    ]),
  ).values(),
]

export const listFormat = (name: string) => listFormats.find((format) => format.name === name) ?? null
export const libraryFormat = (name: string) => libraryFormats.find((format) => format.name === name) ?? null
