import type { Database as SqliteDatabase } from 'better-sqlite3'

declare const reads: unique symbol
declare const writes: unique symbol

/** A connection that may read. What a search, or a window on a library that is open elsewhere, gets. */
export type Reader = SqliteDatabase & { readonly [reads]: true }

/** The one connection that may write. */
export type Writer = Reader & { readonly [writes]: true }
