import type { Library } from './library.ts'
import type { LibraryStatus } from './model.ts'
import { count } from './page.ts'
import { sampleEvent } from './sample/sample-event.ts'

/** Where the library is, whether it can be written, and how much it holds. */
export function libraryStatus(library: Library): LibraryStatus {
  const { reader, folder, writer, openElsewhere } = library
  const living = (table: string) =>
    count(reader, `SELECT count(*) AS count FROM ${table} WHERE deleted_at IS NULL`)
  return {
    folder,
    access: writer ? 'write' : 'read',
    openElsewhere,
    counts: {
      events: living('event'),
      talks: living('talk'),
      speakers: living('speaker'),
      tags: living('tag'),
      lists: living('list'),
      links: living('link'),
    },
    hasSample: sampleEvent(library) !== null,
  }
}
