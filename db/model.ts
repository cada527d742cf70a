/** The vocabulary of Talkshelf: the one file of `db/` that a window may import. */
export * from './model/dates.ts'
export * from './model/failure.ts'
export * from './model/ids.ts'
export * from './model/import.ts'
export * from './model/mark-line.ts'
export * from './model/records.ts'
export * from './model/search.ts'
export * from './model/views.ts'
