import type { Journal } from '../history/journal.ts'
import { find } from '../history/records.ts'
import { events, talks } from '../history/subjects.ts'
import { eventFields, notOurs, partsOf, talkFields } from './content.ts'
import { stateOfEvent, stateOfTalk } from './save-fields.ts'
import type { SourceRow } from './save-sources.ts'
import { rememberSource } from './save-sources.ts'

export interface Met {
  readonly kind: 'event' | 'talk'
  readonly row: Omit<SourceRow, 'leftAs'>
  /** What was remembered before; '' for a record that was not known by this key. */
  readonly leftBefore: string
  /** Fields that hold what this import gave them. */
  readonly ours: readonly string[]
}

/** What the next import shall know of the records of this one, written down when their notes are as they stay. */
export class Memory {
  readonly #journal: Journal
  #met: Met[] = []

  constructor(journal: Journal) {
    this.#journal = journal
  }

  add(met: Met): void {
    this.#met.push(met)
  }

  keep(): void {
    for (const { kind, row, leftBefore, ours } of this.#met) {
      const state = this.#stateOf(kind, row.record)
      const fields: readonly string[] = kind === 'talk' ? talkFields : eventFields
      const [before, now, found] = [leftBefore, state, row.foundAs].map(partsOf)
      const leftAs = fields.map((field, at) => (ours.includes(field) ? now?.[at] : before?.[at]) ?? notOurs)
      // A field that this import did not touch cannot be one whose import was undone.
      const foundAs = fields.map((field, at) => (ours.includes(field) && found?.[at]) || leftAs[at])
      rememberSource(this.#journal.db, kind, {
        ...row,
        leftAs: leftAs.join(''),
        foundAs: row.foundAs && foundAs.join(''),
      })
    }
    this.#met = []
  }

  #stateOf(kind: Met['kind'], id: string): string {
    const { db } = this.#journal
    if (kind === 'talk') {
      const talk = find(db, talks, id)
      return talk ? stateOfTalk(talk) : ''
    }
    const event = find(db, events, id)
    return event ? stateOfEvent(event) : ''
  }
}
