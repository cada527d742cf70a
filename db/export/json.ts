import { z } from 'zod'
import { SharedList } from './shared-list.ts'

/**
 * What a list file holds. `version` grows when a reader of the old shape could no longer read the new one.
 * `e2e/golden/list.schema.json` is the same as JSON Schema.
 */
export const ListDocument = z.strictObject({
  format: z.literal('reading-list'),
  version: z.literal(1),
  ...SharedList.shape,
})
export type ListDocument = z.output<typeof ListDocument>

/** A list as JSON: all of it, in a shape that a program reads back without loss. */
export function json(list: SharedList): string {
  // Parsed, so that keys come in the order of the schema whoever made the list: the same list, the same bytes.
  return `${JSON.stringify(ListDocument.parse({ format: 'reading-list', version: 1, ...list }), null, 2)}\n`
}
