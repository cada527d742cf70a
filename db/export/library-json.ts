import type { LibraryRecords } from '../model.ts'
import { LibraryDocument } from '../model.ts'

/** All records as JSON, without loss: `db/import/talkshelf-json.ts` reads it back. */
export function libraryJson(records: LibraryRecords): string {
  return `${JSON.stringify(LibraryDocument.parse({ format: 'talk-library', version: 1, ...records }), null, 2)}\n`
}
