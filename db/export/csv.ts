import { stringify } from 'csv-stringify/sync'
import { dateText, elapsedTime, markSigns } from '../model.ts'
import type { SharedList, SharedTalk } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

const columns = [
  'number',
  'part',
  'kind',
  'title',
  'url',
  'event',
  'date',
  'startsAt',
  'speakers',
  'minutes',
  'tags',
  'why',
  'links',
  'marks',
  'note',
] as const
type Row = Partial<Record<(typeof columns)[number], string | number>>

/**
 * A list as a table, one row for each item, after a row for the list itself and for each heading, so that nothing is
 * left out. A cell that a spreadsheet would take for a formula gets an apostrophe in front (owasp.org, "CSV
 * Injection"); several values of a cell stand in lines.
 *
 * @param encoding  `excel` begins with the byte order mark without which Excel takes UTF-8 for the local code page
 */
export function csv(list: SharedList, encoding: 'plain' | 'excel'): string {
  const say = words[languageOfList(list)]
  const rows: Row[] = [
    { kind: 'list', title: list.title, why: list.introduction },
    ...partsOf(list).flatMap(({ heading, items }): Row[] => {
      const part = heading?.title ?? ''
      return [
        ...(heading === null ? [] : [{ part, kind: 'heading', title: part, why: heading.why }]),
        ...items.map(({ number, item }): Row => {
          const common = { number, part, title: item.title, why: item.why }
          return item.kind === 'link'
            ? { ...common, kind: 'link', url: item.url }
            : { ...common, ...talkRow(item, say) }
        }),
      ]
    }),
  ]
  return stringify(
    rows.map((row) => columns.map((column) => asText(row[column]))),
    {
      header: true,
      columns: [...columns],
      bom: encoding === 'excel',
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  )
}

const asText = (value: string | number | undefined) => String(value ?? '').toWellFormed()

function talkRow(talk: SharedTalk, say: Words): Row {
  return {
    kind: talk.talkKind,
    url: talk.links[0]?.url ?? '',
    event: talk.event ?? '',
    date: talk.date === null ? '' : talk.date.year === null ? say.date(talk.date) : dateText(talk.date),
    startsAt: talk.startsAt ?? '',
    speakers: talk.speakers.join('\n'),
    minutes: talk.minutes ?? '',
    tags: talk.tags.join('\n'),
    links: talk.links.map(({ kind, title, url }) => [kind, title, url].filter(Boolean).join(' ')).join('\n'),
    marks: (talk.marks ?? [])
      .map(({ kind, elapsedSeconds, text }) =>
        [markSigns[kind], elapsedSeconds === null ? '' : elapsedTime(elapsedSeconds), text]
          .filter(Boolean)
          .join(' '),
      )
      .join('\n'),
    note: talk.note ?? '',
  }
}
