import { createHash } from 'node:crypto'
import { mediaTypeOf } from '../attachments/media-type.ts'
import { decode } from '../import/encoding.ts'
import type { Files, GroupFormat } from '../import/group.ts'
import type { Imported } from '../model.ts'

/** A folder as a group format sees it, made of texts and bytes by their paths. */
export function filesInMemory(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const bytes = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  return {
    entries: [...bytes].map(([path, { length }]) => ({ path, sizeBytes: length })),
    text(path) {
      const found = bytes.get(path)
      const decoded = found && decode(found, path)
      return decoded ? { ...decoded, file: path } : null
    },
    attachment(path) {
      const found = bytes.get(path)
      return found
        ? {
            name: path.split('/').at(-1) ?? path,
            mediaType: mediaTypeOf(found) ?? 'application/octet-stream',
            sha256: createHash('sha256').update(found).digest('hex'),
            sizeBytes: found.length,
            entry: path,
          }
        : null
    },
  }
}

/** Everything that a group format finds in a folder and reads of it. */
export const readGroups = (format: GroupFormat, files: Files): Imported[] =>
  format.find(files).flatMap((folder) => [...format.read(files, folder, format.name)])

/** The smallest PNG there is: one transparent dot. */
export const onePixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8//8/AwAFAAEKLrTnAAAAAElFTkSuQmCC',
  'base64',
)
