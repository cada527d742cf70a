import { v7 } from 'uuid'
import type { z } from 'zod'

/** A fresh id of one brand: `newId(TalkId)`. */
export const newId = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => schema.parse(v7())

/** The times of a record that is made now. */
export const bornAt = (now: string) => ({ createdAt: now, updatedAt: now, deletedAt: null })
