import type { Imported, ImportedDocument, Problem } from '../model.ts'

/** A file as text, with what its name and its bytes told. */
export interface Source {
  /** As the user knows it: a path, or a name for pasted text. */
  readonly file: string
  readonly text: string
  readonly encoding: string
  readonly problems: readonly Problem[]
}

/** The name of a file without folder and extension, composed as people type it (macOS stores it decomposed). */
export function fileStem(file: string): string {
  const name = file.split(/[\\/]/u).at(-1) ?? ''
  return (
    name
      .replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/u, '')
      .normalize('NFC')
      .trim() || '?'
  )
}

export const noDocument: ImportedDocument = {
  title: null,
  titleLine: null,
  url: null,
  authors: [],
  publishedOn: null,
  fields: [],
}

/** What every format begins with: nothing found yet, and the problems of reading the bytes. */
export const nothingFrom = ({ file, text, encoding, problems }: Source, format: string): Imported => ({
  format,
  file,
  encoding,
  text,
  document: noDocument,
  events: [],
  talks: [],
  links: [],
  lists: [],
  records: null,
  notices: [],
  problems: [...problems],
})
