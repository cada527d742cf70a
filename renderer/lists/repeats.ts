import type { ListEntry, ListItemId } from '../../db/model.ts'

/**
 * The items that stand in a list already, further up: the same talk, the same address however it is written, or a
 * link of a talk that is in the list. Two talks that share a link (the page of their event) are two talks.
 *
 * @returns for each repeated item the place (from 1) of the one that came first
 */
export function repeats(entries: readonly ListEntry[]): ReadonlyMap<ListItemId, number> {
  const repeated = new Map<ListItemId, number>()
  const talks = new Map<string, number>()
  const links = new Map<string, number>()
  const linksOfTalks = new Map<string, number>()
  for (const [index, { item, link, talkLinks }] of entries.entries()) {
    const place = index + 1
    const addressesOfTalk = talkLinks.map((own) => own.normalised)
    const first =
      item.talkId === null
        ? link && (links.get(link.normalised) ?? linksOfTalks.get(link.normalised))
        : (talks.get(item.talkId) ?? firstFound(links, addressesOfTalk))
    if (first !== null && first !== undefined) repeated.set(item.id, first)
    if (item.talkId !== null) keepFirst(talks, item.talkId, place)
    if (link !== null) keepFirst(links, link.normalised, place)
    for (const address of addressesOfTalk) keepFirst(linksOfTalks, address, place)
  }
  return repeated
}

const firstFound = (places: ReadonlyMap<string, number>, keys: readonly string[]) =>
  keys.map((key) => places.get(key)).find((place) => place !== undefined)

function keepFirst(places: Map<string, number>, key: string, place: number) {
  if (!places.has(key)) places.set(key, place)
}
