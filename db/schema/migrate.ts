import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Writer } from '../sqlite.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/**
 * The numbered files beside this one, `0001-….sql` first. The bundle keeps them beside the worker's file, so that
 * the same line finds them in the sources and in the packaged app.
 */
export function migrations(folder: string = import.meta.dirname): Migration[] {
  const found = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(join(folder, name), 'utf8'),
    }))
  for (const [index, { version, name }] of found.entries()) {
    if (version !== index + 1)
      throw new Error(`migration ${name} is out of order: number ${index + 1} was expected`)
  }
  if (found.length === 0) throw new Error('the migrations are missing beside the program')
  return found
}

/** The newest schema that this program knows. */
export const knownVersion = (): number => migrations().length

/** The number of the last migration that a library has been through; 0 for an empty file. */
export const versionOf = (db: Pick<Writer, 'pragma'>): number =>
  Number(db.pragma('user_version', { simple: true }))

/** Brings a library to the newest schema, each step in a transaction of its own. */
export function migrate(db: Writer): void {
  for (const { version, sql } of migrations().slice(versionOf(db))) {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
}
