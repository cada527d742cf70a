import { z } from 'zod'

/** How far an export of a list is. A window asks again until there is what was written, or drops it. */
export const ExportState = z.strictObject({
  id: z.uuid(),
  /** Put into its format, printed (a PDF), written as files. */
  step: z.enum(['making', 'printing', 'writing']),
  /** Files that are written; what is made or printed is one piece. */
  done: z.int().min(0),
  of: z.int().min(1),
  /** Set when it is done: where it lies, and how much it holds. */
  written: z.strictObject({ path: z.string(), bytes: z.int(), items: z.int() }).nullable(),
})
export type ExportState = z.output<typeof ExportState>
