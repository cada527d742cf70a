import type { ImportedTalk } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import type { Line } from '../lines.ts'
import { findLinks } from '../links.ts'
import { lineText } from './plain-description.ts'
import { clockOn } from './times.ts'
import type { Row } from './timetable.ts'
import { cellBreak } from './timetable.ts'

/** The talks of a timetable, and the lines that none of them takes. */
export interface ProgrammeTalks {
  readonly talks: ImportedTalk[]
  /** Parts of the evening that are no talks. */
  readonly leftOut: readonly Row[]
  readonly rest: Line[]
}

/**
 * @param day  on which the event begins, `2023-10-20`; `null` where that is not known, and then no talk has a time
 */
export function programmeTalks(
  rows: readonly Row[],
  lines: readonly Line[],
  day: string | null,
): ProgrammeTalks {
  const talks = rows.filter(({ isTalk }) => isTalk)
  const taken = new Set(talks.flatMap((row) => row.lines))
  return {
    talks: talks.map((row) => asTalk(row, day)),
    leftOut: rows.filter(({ isTalk }) => !isTalk),
    rest: lines.filter((line) => !taken.has(line)),
  }
}

function asTalk(row: Row, day: string | null): ImportedTalk {
  const cells = row.line.content.split(cellBreak).slice(1).join('\n')
  const moreInCell = cells === '' ? '' : (cells.split(' | ')[0]?.trim() ?? '')
  const body = row.body.map(lineText).join('\n').trim()
  return {
    ...blankTalk(row.title),
    speakers: [...row.speakers],
    kind: row.kind,
    minutes: row.minutes,
    startsAt: startOf(row, day),
    status: 'planned',
    abstract: [moreInCell, body].filter((part) => part !== '').join('\n\n'),
    links: findLinks([row.line, ...row.body]).links,
    source: {
      heading: row.line.number,
      bodyFrom: row.body[0]?.number ?? null,
      bodyTo: row.body.at(-1)?.number ?? null,
    },
  }
}

function startOf({ clock, day: own }: Row, day: string | null): string | null {
  if (clock === null || day === null) return null
  const year = own?.year ?? Number(day.slice(0, 4))
  const on =
    own?.month && own.day ? [String(year).padStart(4, '0'), two(own.month), two(own.day)].join('-') : day
  return clockOn(on, clock.from)
}

const two = (number: number) => String(number).padStart(2, '0')

/** What no talk takes, as the event's note: headings as Markdown, a table's row on one line. */
export const noteOfLines = (lines: readonly Line[]): string =>
  lines
    .map((line) => lineText(line).replaceAll(cellBreak, ' '))
    .join('\n')
    .trim()
