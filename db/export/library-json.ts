import { z } from 'zod'
import { LibraryRecords } from './library-records.ts'

/** What a library file holds: every record as the library knows it, by kind. */
export const LibraryDocument = z.strictObject({
  format: z.literal('talk-library'),
  version: z.literal(1),
  ...LibraryRecords.shape,
})
export type LibraryDocument = z.output<typeof LibraryDocument>

/** All records as JSON, without loss. */
export function libraryJson(records: LibraryRecords): string {
  return `${JSON.stringify(LibraryDocument.parse({ format: 'talk-library', version: 1, ...records }), null, 2)}\n`
}
