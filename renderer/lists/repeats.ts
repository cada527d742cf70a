import type { ListEntry, ListItemId } from '../../db/model.ts'

/**
 * The items that stand in a list already, further up: the same talk, the same address however it is written, or a
 * link of a talk that is in the list. Two talks that share a link (the page of their event) are two talks.
 *
 * @returns for each repeated item the place of the one that came first, as `placesOf` counts
 */
export function repeats(entries: readonly ListEntry[]): ReadonlyMap<ListItemId, number> {
  const repeated = new Map<ListItemId, number>()
  const talks = new Map<string, number>()
  const links = new Map<string, number>()
  const linksOfTalks = new Map<string, number>()
  const places = placesOf(entries)
  for (const { item, link, talkLinks } of entries) {
    const place = places.get(item.id)
    if (place === undefined) continue
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

/** The number of each item that can be read, from 1; headings have none. */
export const placesOf = (entries: readonly ListEntry[]): ReadonlyMap<ListItemId, number> =>
  new Map(
    entries.filter(({ item }) => item.kind !== 'heading').map(({ item }, index) => [item.id, index + 1]),
  )
