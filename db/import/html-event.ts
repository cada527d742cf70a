import { z } from 'zod'
import type { Imported, ImportedEvent } from '../model.ts'
import type { Element } from './html-tree.ts'
import { attribute, textOf } from './html-tree.ts'
import { dayOf, fixedZone, printedTime } from './programmes/times.ts'

/** What a page says of its event in data for machines (schema.org, JSON-LD): with the year, the zone and the place. */
export type StatedEvent = Pick<
  ImportedEvent,
  'title' | 'startsOn' | 'startsAt' | 'endsAt' | 'timeZone' | 'venue'
>

// Far more than a page has; what is longer is no page's own.
const mostScripts = 20
const longest = 1_000_000
const mostNodes = 500

const Text = z.string().trim().catch('')
const Address = z.union([
  z.string(),
  z
    .object({ addressRegion: Text, addressLocality: Text, streetAddress: Text })
    .transform((parts) => [parts.addressRegion, parts.addressLocality, parts.streetAddress].join('')),
])
const Place = z.object({ '@type': Text, name: Text, address: Address.catch('') })
const Event = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).transform((type) => [type].flat()),
  name: z.string().trim().min(1),
  startDate: z.string(),
  endDate: Text,
  location: z.unknown(),
})

/**
 * The one event that a page states; `null` where there is none, or several: a page that lists events is of none.
 *
 * @param title  of the page; an event of another name is somewhere beside the text
 */
export function statedEvent(elements: readonly Element[], title: string | null): StatedEvent | null {
  const found = elements
    .filter(
      (element) =>
        element.tagName === 'script' &&
        attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json',
    )
    .slice(0, mostScripts)
    .flatMap((script) => nodesOf(textOf(script)))
    .flatMap((node) => Event.safeParse(node).data ?? [])
    .filter((event) => event['@type'].some((type) => /(?:^|[/:])\w*Event$/u.test(type)))
  const [event, ...others] = found
  if (!event || others.some(({ name, startDate }) => name !== event.name || startDate !== event.startDate))
    return null
  const isOfPage =
    title !== null && (plain(title).includes(plain(event.name)) || plain(event.name).includes(plain(title)))
  const startsOn = dayOf(event.startDate)
  if (!isOfPage || startsOn === null) return null
  const [start, end] = [printedTime(event.startDate), printedTime(event.endDate)]
  return {
    title: event.name,
    startsOn,
    startsAt: start?.local ?? null,
    endsAt: end && end.offset === start?.offset ? end.local : null,
    timeZone: start?.offset === undefined || start.offset === null ? null : zoneAt(start.offset),
    venue: venueOf(event.location),
  }
}

/** The page's own reading with what it states in the place of what was read out of its text. */
export function withStated(read: Imported, stated: StatedEvent): Imported {
  return {
    ...read,
    document: { ...read.document, title: stated.title },
    events: read.events.map((event) => ({
      ...event,
      ...stated,
      endsAt: stated.endsAt ?? event.endsAt,
      timeZone: stated.timeZone ?? event.timeZone,
      venue: stated.venue ?? event.venue,
    })),
    notices: read.notices.filter(
      (notice) => notice.kind !== 'missing' || !['event', 'date', 'year'].includes(notice.field),
    ),
    problems: read.problems.filter(
      ({ field, reason }) =>
        !(field === 'startsOn' && (reason === 'year assumed' || reason === 'no such date')),
    ),
  }
}

/** All objects of a script, those in lists and in `@graph` too; none of one that is broken. */
function nodesOf(text: string): unknown[] {
  if (text.length > longest) return []
  const nodes: unknown[] = []
  const open: unknown[] = [parsed(text)]
  for (let node = open.pop(); node !== undefined && nodes.length < mostNodes; node = open.pop()) {
    if (Array.isArray(node)) open.push(...node.slice(0, mostNodes))
    else if (typeof node === 'object' && node !== null) {
      nodes.push(node)
      if ('@graph' in node) open.push(node['@graph'])
    }
  }
  return nodes
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A place by its name, else by its address; the address of a meeting on the net is no place. */
function venueOf(location: unknown): string | null {
  if (typeof location === 'string') return location.trim() || null
  for (const one of [location].flat()) {
    const place = Place.safeParse(one).data
    if (place && !/VirtualLocation$/u.test(place['@type'])) return place.name || place.address.trim() || null
  }
  return null
}

/** Nine hours east are Japan's, where they are called by its name. */
const zoneAt = (offset: number): string => (offset === 9 * 60 ? 'Asia/Tokyo' : fixedZone(offset))

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')
