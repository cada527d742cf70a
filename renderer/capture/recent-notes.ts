/** An evening has fewer talks. */
const most = 24

/** What belongs to the notes that were open last, so that it is there when one comes back to them. */
export class RecentNotes<Value> {
  readonly #values = new Map<string, Value>()

  keep(noteId: string, value: Value): void {
    this.#values.delete(noteId)
    this.#values.set(noteId, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > most && oldest !== undefined) this.#values.delete(oldest)
  }

  get(noteId: string): Value | undefined {
    return this.#values.get(noteId)
  }
}
