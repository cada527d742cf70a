import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EventFields } from '../events/events.ts'
import { createEvent } from '../events/events.ts'
import type { Library } from '../library.ts'
import { openLibrary } from '../library.ts'
import type { Event, Result, Talk } from '../model.ts'
import { saveNote } from '../talks/notes.ts'
import type { TalkFields } from '../talks/talks.ts'
import { createTalk } from '../talks/talks.ts'

/** An empty folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talkshelf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The value of a result that has to be one. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`)
  return result.value
}

export interface Contents {
  readonly events?: readonly (EventFields & {
    readonly title: string
    readonly talks?: readonly (TalkFields & { readonly title: string; readonly note?: string })[]
  })[]
  /** The clock; a test that needs time to pass moves it. */
  readonly now?: () => Date
}

/** A real library in a folder of its own, with what the test says and nothing else; closed after the test. */
export function aLibrary({ events = [], now }: Contents = {}): {
  library: Library
  events: Event[]
  talks: Talk[]
} {
  const library = must(openLibrary(aFolder(), { access: 'write', ...(now ? { now } : {}) }))
  onTestFinished(() => library.close())
  const made: { library: Library; events: Event[]; talks: Talk[] } = { library, events: [], talks: [] }
  for (const { talks = [], ...fields } of events) {
    const event = must(createEvent(library, fields))
    made.events.push(event)
    for (const { note = '', ...talk } of talks) {
      const created = must(createTalk(library, { ...talk, eventId: event.id }))
      if (note) must(saveNote(library, { talkId: created.id, text: note, basedOn: created.noteHash }))
      made.talks.push(created)
    }
  }
  return made
}
