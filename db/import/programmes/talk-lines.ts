import type { Imported, ImportedTalk } from '../../model.ts'
import { blankEvent, blankTalk } from '../blank-records.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Line } from '../lines.ts'
import { readLines, splitLines } from '../lines.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import { isBreak } from './breaks.ts'
import { readTalkLine } from './talk-line.ts'

/** A list of talks as somebody types it, `title - speaker` in each line and nothing else. */
export const talkLines: Format = {
  name: 'talk-lines',
  extensions: ['txt'],
  detect: isTalkLines,
  read: (source, format) => readTalkLines(source, format),
  limitBytes: 20 * megabyte,
}

const fewest = 3

/** Short lines without sentences and addresses, of which most end in a name behind a dash or a slash. */
function isTalkLines(sample: string): boolean {
  const lines = readLines(splitLines(sample)).filter(({ shape }) => shape !== 'blank')
  if (lines.length < fewest || lines.length > 200) return false
  const isList = lines.every(
    ({ content, shape }) =>
      content.length <= 140 &&
      !/[。]|:\/\/|\]\(|`/u.test(content) &&
      (shape === 'prose' || shape === 'item' || shape === 'numbered'),
  )
  return isList && lines.filter(isWithSpeaker).length >= lines.length * 0.6
}

const isWithSpeaker = ({ content, folded }: Line) =>
  /\s[-–—/|]\s|\t/u.test(folded) && readTalkLine(content).speakers.length > 0

/** Reads each line as a talk; the list names no event and no day, which is told. */
function readTalkLines(source: Source, format: string): Imported {
  const nothing = nothingFrom(source, format)
  const lines = readLines(splitLines(source.text)).filter(({ shape }) => shape !== 'blank')
  const talks = lines.filter(({ content }) => !isBreak(content)).map(asTalk)
  const leftOut = lines.filter(({ content }) => isBreak(content))
  const title = fileStem(source.file)
  const at = { line: lines[0]?.number ?? 1, text: lines[0]?.text ?? '' }
  return {
    ...nothing,
    events: talks.length === 0 ? [] : [{ ...blankEvent(title), talks }],
    notices: [
      { kind: 'missing', field: 'event', ...at },
      { kind: 'missing', field: 'date', ...at },
      ...talks
        .filter(({ speakers }) => speakers.length === 0)
        .map(
          (talk) =>
            ({
              kind: 'missing',
              field: 'speaker',
              line: talk.source?.heading ?? 1,
              text: talk.title,
            }) as const,
        ),
    ],
    problems: [
      ...nothing.problems,
      ...leftOut.map(({ number, text }) => ({
        file: source.file,
        line: number,
        field: null,
        reason: 'record left out' as const,
        text,
      })),
    ],
  }
}

function asTalk({ content, number }: Line): ImportedTalk {
  const { title, speakers, kind, minutes } = readTalkLine(content)
  return {
    ...blankTalk(/\S/u.test(title) ? title : content),
    speakers: [...speakers],
    kind: kind ?? 'talk',
    minutes,
    status: 'planned',
    source: { heading: number, bodyFrom: null, bodyTo: null },
  }
}
