import { fileNameOf } from '../export/file-name.ts'
import { libraryFormat } from '../export/formats.ts'
import type { Library } from '../library.ts'
import type { LibraryText } from '../library-records.ts'
import { libraryText } from '../library-records.ts'
import type { Result } from '../model.ts'
import { done } from '../model.ts'

/** All that a query finds, with what belongs to it, as one file that is named after the query. */
export function foundText(
  library: Library,
  { query, format }: { query: string; format: string },
): Result<LibraryText & { fileName: string }> {
  const made = libraryText(library, { query, format })
  if (!made.ok) return made
  return done({ ...made.value, fileName: fileNameOf(query, libraryFormat(format)?.extensions[0] ?? 'txt') })
}
