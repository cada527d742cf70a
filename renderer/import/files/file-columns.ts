import type { FileFound } from '../../../db/model.ts'

/** The columns of numbers: what a file holds, how its records stand to the library, and what could not be read. */
export const columns = [
  'events',
  'talks',
  'links',
  'lists',
  'fresh',
  'known',
  'changed',
  'conflicts',
  'problems',
] as const
export type Column = (typeof columns)[number]

/** The number of one column. */
export const numberOf = (file: Extract<FileFound, { is: 'read' }>, column: Column): number =>
  column === 'conflicts' ? file.conflicts.length : file[column]
