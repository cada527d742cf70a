import { z } from 'zod'
import type { Imported } from '../../model.ts'
import { blankEvent } from '../blank-records.ts'
import type { Source } from '../source.ts'
import { linksOf, pageAddress } from './addresses.ts'
import { text, unread } from './field-reader.ts'
import { plainDescription } from './plain-description.ts'
import { dayOf, isZone } from './times.ts'
import type { YamlFile } from './yaml-file.ts'

const Event = z.object({
  id: text,
  title: text,
  name: text,
  location: text,
  venue: text,
  timezone: text,
  kind: text,
  description: text,
  start_date: text,
  end_date: text,
  date: text,
  website: text,
  original_website: text,
  playlist: text,
  tickets_url: text,
  hashtag: text,
  status: text,
  year: unread,
  published_at: unread,
  recordings_published_date: unread,
  announced_on: unread,
  date_precision: unread,
  hybrid: unread,
  online: unread,
  frequency: unread,
  language: unread,
  twitter: unread,
  mastodon: unread,
  default_country_code: unread,
  aliases: unread,
  youtube_channels: unread,
  channel_id: unread,
  banner_background: unread,
  featured_background: unread,
  featured_color: unread,
  coordinates: unread,
  last_edition: unread,
})

/** Reads `event.yml`; `series.yml`, which is no event, is a problem. */
export function readEvent({ root, read, at }: YamlFile, source: Source): Partial<Imported> {
  const given = read.record(Event, root, at([]))
  if (given === null) return {}
  const title = given.title.trim()
  if (title === '') {
    // A series has a name and no day: nothing that could be on a shelf.
    read.problem('record left out', at([]), 'name', given.name || source.file)
    return {}
  }
  const start = given.start_date || given.date
  if (/^cancell?ed$/iu.test(given.status)) read.problem('event cancelled', at([]), 'status', title)
  if (start !== '' && dayOf(start) === null)
    read.problem('field not understood', at(['start_date']), 'start_date', start)
  const { lines } = at([])
  return {
    events: [
      {
        ...blankEvent(title),
        key: eventKey(given.id || title),
        startsOn: dayOf(start),
        timeZone: isZone(given.timezone) ? given.timezone : null,
        venue: [given.venue, given.location].filter((part) => part !== '').join(', ') || null,
        url: pageAddress(given.website, 'website', read, at([])),
        hashtag: given.hashtag.replace(/^#/u, '') || null,
        note: plainDescription(given.description),
        links: linksOf(
          [
            { url: given.playlist, kind: 'video' },
            { url: given.tickets_url, kind: 'event page' },
            { url: given.original_website },
          ],
          read,
          at([]),
        ),
        source: lines ? [lines] : [],
      },
    ],
  }
}

/** Told apart by what every file says of an event, its name: `RubyKaigi 2017` is `rubykaigi-2017` in `event.yml`. */
export const eventKey = (name: string) =>
  `rubyevents/${name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')}`
