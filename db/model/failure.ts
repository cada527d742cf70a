import { z } from 'zod'
import { RecordKind } from './ids.ts'

/**
 * What can stand in the way, as facts. Their words are made in one place for each door: `renderer/app/failure-words`
 * for the window, `db/cli/failure-words.ts` for the command line. A missing one does not compile.
 */
export const Failure = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('bad input'), where: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('not found'), kind: RecordKind, id: z.string() }),
  /** The note was changed elsewhere since it was read; `theirs` is what is stored now. */
  z.strictObject({ code: z.literal('conflict'), theirs: z.string(), hash: z.string() }),
  z.strictObject({ code: z.literal('already there'), kind: RecordKind, id: z.string(), name: z.string() }),
  z.strictObject({ code: z.literal('changed since'), kind: RecordKind, id: z.string(), field: z.string() }),
  z.strictObject({ code: z.literal('nothing to undo') }),
  z.strictObject({ code: z.literal('read only'), folder: z.string() }),
  z.strictObject({ code: z.literal('disk full'), file: z.string() }),
  z.strictObject({
    code: z.literal('library newer'),
    folder: z.string(),
    version: z.int(),
    knownVersion: z.int(),
  }),
  z.strictObject({
    code: z.literal('library damaged'),
    folder: z.string(),
    found: z.array(z.string()),
    backup: z.string().nullable(),
  }),
  z.strictObject({ code: z.literal('library gone'), folder: z.string() }),
  z.strictObject({ code: z.literal('not a library'), folder: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('sqlite too old'), version: z.string(), needed: z.string() }),
  z.strictObject({ code: z.literal('file unreadable'), file: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('file empty'), file: z.string() }),
  z.strictObject({
    code: z.literal('file too large'),
    file: z.string(),
    bytes: z.int(),
    limitBytes: z.int(),
  }),
  z.strictObject({ code: z.literal('file is binary'), file: z.string() }),
  /** Not a picture, a PDF or a transcript, whatever its name says; or one whose inside is broken. */
  z.strictObject({
    code: z.literal('not attachable'),
    file: z.string(),
    why: z.enum(['unknown kind', 'broken']),
  }),
  z.strictObject({ code: z.literal('no talk found'), file: z.string() }),
  z.strictObject({ code: z.literal('format unknown'), format: z.string(), known: z.array(z.string()) }),
  z.strictObject({ code: z.literal('file unwritable'), file: z.string(), reason: z.string() }),
  /** Printing needs a browser on this machine, and there is none. */
  z.strictObject({ code: z.literal('no browser') }),
  z.strictObject({ code: z.literal('not printed'), reason: z.string() }),
  /** A template of somebody's own; `line` from 1. */
  z.strictObject({ code: z.literal('template broken'), line: z.int(), reason: z.string() }),
  z.strictObject({ code: z.literal('cancelled') }),
  z.strictObject({ code: z.literal('superseded') }),
  z.strictObject({ code: z.literal('link refused'), url: z.string() }),
  /** Another program gave us an address that leads to no record; cut where it is long. */
  z.strictObject({ code: z.literal('deep link refused'), link: z.string() }),
  z.strictObject({ code: z.literal('internal'), call: z.string(), reason: z.string() }),
])
export type Failure = z.output<typeof Failure>
