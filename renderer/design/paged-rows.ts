import type { Result } from '../../db/model.ts'

/** A stretch of a long list: rows `offset` to `offset + limit - 1`. */
export interface Stretch {
  readonly offset: number
  readonly limit: number
}

/** Answers with the whole number of rows and those of one stretch. */
export type AskRows<Row> = (stretch: Stretch) => Promise<Result<{ total: number; rows: readonly Row[] }>>

/** A long list of which only the looked-at pages are in memory. */
export interface Rows<Row> {
  readonly total: number
  /** The row at this place, from 0; `undefined` while it is on its way. */
  at(index: number): Row | undefined
  /** Sees to it that these rows (both included) arrive. */
  want(first: number, last: number): void
  /** What it was read with: another one is another list, to be shown from its top. */
  readonly source: unknown
}

export const pageLength = 100
// What may stay in memory behind the looked-at pages: some screens up and down.
const keptPages = 12

/** A list that is all there already. */
export function allRows<Row>(rows: readonly Row[], source: unknown): Rows<Row> {
  return { total: rows.length, at: (index) => rows[index], want: () => undefined, source }
}

/** Fetches a long list page by page, as they come into sight. A store for `useSyncExternalStore`. */
export class PagedRows<Row> {
  private readonly ask: AskRows<Row>
  private readonly onFailure: (answer: Result<unknown> & { ok: false }) => void
  private pages = new Map<number, readonly Row[]>()
  private total = 0
  private readonly asked = new Set<number>()
  private wanted: readonly [number, number] = [0, 0]
  private generation = 0
  private readonly listeners = new Set<() => void>()
  private snapshot: Rows<Row>

  constructor(ask: AskRows<Row>, onFailure: (answer: Result<unknown> & { ok: false }) => void) {
    this.ask = ask
    this.onFailure = onFailure
    this.snapshot = this.look()
  }

  readonly get = (): Rows<Row> => this.snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Reads anew what is in sight and puts it in place of all that was read before, in one step. */
  async refresh(): Promise<void> {
    this.generation += 1
    this.asked.clear()
    const { generation } = this
    const answers = await Promise.all(
      this.wantedPages().map(async (page) => ({ page, answer: await this.fetch(page) })),
    )
    if (generation !== this.generation) return
    const fresh = new Map<number, readonly Row[]>()
    for (const { page, answer } of answers) {
      if (!answer.ok) return this.onFailure(answer)
      fresh.set(page, answer.value.rows)
      this.total = answer.value.total
    }
    this.pages = fresh
    this.announce()
  }

  private readonly want = (first: number, last: number): void => {
    this.wanted = [Math.floor(first / pageLength), Math.floor(last / pageLength)]
    for (const page of this.wantedPages()) {
      if (!this.pages.has(page) && !this.asked.has(page)) void this.load(page)
    }
  }

  private async load(page: number): Promise<void> {
    this.asked.add(page)
    const { generation } = this
    const answer = await this.fetch(page)
    if (generation !== this.generation) return
    this.asked.delete(page)
    if (!answer.ok) return this.onFailure(answer)
    this.total = answer.value.total
    this.pages = new Map([
      ...[...this.pages].filter(([other]) => this.isNear(other)),
      [page, answer.value.rows],
    ])
    this.announce()
  }

  private fetch(page: number) {
    return this.ask({ offset: page * pageLength, limit: pageLength })
  }

  private wantedPages(): number[] {
    const [first, last] = this.wanted
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  }

  private isNear(page: number): boolean {
    return page >= this.wanted[0] - keptPages && page <= this.wanted[1] + keptPages
  }

  private look(): Rows<Row> {
    const { pages, total } = this
    return {
      total,
      at: (index) => pages.get(Math.floor(index / pageLength))?.[index % pageLength],
      want: this.want,
      source: this,
    }
  }

  private announce() {
    this.snapshot = this.look()
    for (const listener of this.listeners) listener()
  }
}
