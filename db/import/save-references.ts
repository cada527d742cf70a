import { sha256 } from '../history/hash.ts'
import type { Journal } from '../history/journal.ts'
import { find } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import type { EventId, Reference, TalkId } from '../model.ts'
import { sourcesOf } from './save-sources.ts'

export type Target =
  | { readonly kind: 'talk'; readonly id: TalkId }
  | { readonly kind: 'event'; readonly id: EventId }

interface Waiting {
  readonly file: string
  readonly owner: Target
  readonly references: readonly Reference[]
}

/**
 * Puts links into notes where they led to other records or files of the same import: `[shown](talkshelf://talk/ID)`.
 * Where the other record is read later, the note waits for it.
 */
export class References {
  readonly #targets = new Map<string, Target>()
  readonly #files = new Map<string, string>()
  #waiting: Waiting[] = []
  readonly #journal: Journal

  constructor(journal: Journal) {
    this.#journal = journal
  }

  /** A record of that key is now in the library. */
  add(key: string, target: Target): void {
    this.#targets.set(key, target)
  }

  /** A file of that entry now lies at `path` in the library's folder. */
  addFile(entry: string, path: string): void {
    this.#files.set(entry, path)
  }

  /** The note with a link in the place of each reference whose target is known. */
  written(note: string, references: readonly Reference[]): string {
    let text = note
    for (const reference of references) {
      const address = this.#addressOf(reference)
      if (address === null) continue
      const isPicture = reference.to.kind === 'attachment' && reference.written.startsWith('!')
      const shown = reference.shown.replaceAll(/[[\]\r\n]/gu, ' ').trim() || reference.written
      text = text.replaceAll(reference.written, () => `${isPicture ? '!' : ''}[${shown}](${address})`)
    }
    return text
  }

  /** Looks again at this note when all records of the import are there. */
  wait(owner: Target, references: readonly Reference[], file: string): void {
    const open = references.filter((reference) => this.#addressOf(reference) === null)
    if (open.length > 0) this.#waiting.push({ file, owner, references: open })
  }

  /** @returns the references that lead nowhere still; they stay in their notes as typed */
  finish(): { readonly file: string; readonly reference: Reference }[] {
    for (const { owner, references } of this.#waiting) {
      const subject =
        owner.kind === 'talk'
          ? find(this.#journal.db, talks, owner.id)
          : find(this.#journal.db, events, owner.id)
      const note = this.written(subject?.note ?? '', references)
      if (subject === null || note === subject.note) continue
      if (owner.kind === 'talk') this.#journal.update(talks, owner.id, { note, noteHash: sha256(note) })
      else this.#journal.update(events, owner.id, { note })
    }
    const missing = this.#waiting.flatMap(({ file, references }) =>
      references
        .filter((reference) => this.#addressOf(reference) === null)
        .map((reference) => ({ file, reference })),
    )
    this.#waiting = []
    return missing
  }

  #addressOf({ to }: Reference): string | null {
    if (to.kind === 'attachment') return this.#files.get(to.entry) ?? null
    const target = this.#targets.get(to.key) ?? this.#imported(to.key)
    return target === null ? null : `talkshelf://${target.kind}/${target.id}`
  }

  /** A record that an earlier import brought. */
  #imported(key: string): Target | null {
    const { db } = this.#journal
    for (const { record } of sourcesOf(db, 'talk', key)) {
      const talk = find(db, talks, record)
      if (talk?.deletedAt === null) return { kind: 'talk', id: talk.id }
    }
    for (const { record } of sourcesOf(db, 'event', key)) {
      const event = find(db, events, record)
      if (event?.deletedAt === null) return { kind: 'event', id: event.id }
    }
    return null
  }
}
