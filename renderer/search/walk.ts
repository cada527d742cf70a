import { currentPlace, show } from '../app/places.ts'
import { currentFound } from './found.ts'

/** The note that is opened, as walking sees it. */
export interface WalkedNote {
  /** Goes to the next or previous place in it; `false` where there is none any more. */
  step(by: 1 | -1): boolean
  /** Goes to one of them, counted from 0; nothing happens where there are fewer. */
  goTo(place: number): void
  readonly talkId: string
}

let note: WalkedNote | null = null
let arrivesFrom: 1 | -1 = 1
let wished: { readonly talkId: string; readonly place: number } | null = null

/** Goes from place to place: through the note that is opened, then on to the next hit of the list. */
export function walk(by: 1 | -1): void {
  if (note?.step(by)) return
  const found = currentFound()
  if (!found) {
    show('search')
    return
  }
  const { opened } = currentPlace()
  const at = found.results.findIndex(({ id }) => id === opened?.id)
  const next = found.results[at === -1 ? (by === 1 ? 0 : -1) : at + by]
  if (!next) return
  arrivesFrom = by
  found.show(next)
}

/** An opened note takes part in walking until it gives its place back by what is returned. */
export function joinWalk(joining: WalkedNote): () => void {
  note = joining
  return () => {
    if (note === joining) note = null
  }
}

/** Goes to this place of a note, counted from 0, at once or when it is opened. */
export function arriveAt(talkId: string, place: number): void {
  if (note?.talkId === talkId) note.goTo(place)
  else wished = { talkId, place }
}

/** At which of its places the note that comes now is entered: at its last where one walks backwards. */
export function arrival(talkId: string, count: number): number {
  const place = wished?.talkId === talkId ? wished.place : arrivesFrom === 1 ? 0 : count - 1
  wished = null
  arrivesFrom = 1
  return Math.min(place, count - 1)
}
