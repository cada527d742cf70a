import type { TalkKind } from '../../model.ts'
import type { Line } from '../lines.ts'
import { isBreak, isClosing } from './section-words.ts'
import { readSpeakers } from './speakers.ts'
import type { TalkHeading } from './talk-heading.ts'
import { kindNamed, maxHeadingLength, readTalkHeading } from './talk-heading.ts'

/** A report cut at its headings: each line belongs to one talk or to the evening. */
export type Part =
  | { readonly of: 'event'; readonly lines: Line[] }
  | {
      readonly of: 'talk'
      readonly line: Line
      readonly heading: TalkHeading
      readonly body: Line[]
      /** Of the section in which the talk stands: ライトニングトーク. */
      readonly sectionKind: TalkKind | null
    }
export type TalkPart = Extract<Part, { of: 'talk' }>

/** How the talk headings of a text are set. A report keeps to one way, so the commonest is taken and no other. */
type Style = 'marked' | 'bare' | 'timed' | 'item'

interface Candidate {
  readonly index: number
  readonly line: Line
  readonly heading: TalkHeading
  readonly style: Style
}

/**
 * Cuts a report into its talks and what belongs to the evening.
 *
 * @param lines  without title and page remains
 * @param isOfEvent  an event is named, so that a heading which only reads like a talk with its speaker is one
 */
export function outline(lines: readonly Line[], isOfEvent: boolean): Part[] {
  const headings = new Map(
    chooseHeadings(candidates(lines), isOfEvent, lines).map((found) => [found.index, found]),
  )
  const repeated = repeatedTexts(lines)
  const lastHeading = [...headings.keys()].at(-1) ?? -1
  let current: Part = { of: 'event', lines: [] }
  let sectionKind: TalkKind | null = null
  const parts: Part[] = [current]
  for (const [index, line] of lines.entries()) {
    const found = headings.get(index)
    if (found) {
      current = { of: 'talk', line, heading: found.heading, body: [], sectionKind }
      parts.push(current)
      continue
    }
    const isSection = isSectionOf(current, line, !repeated.has(line.text.trim()), index > lastHeading)
    if (isSection) sectionKind = kindNamed(line.content)
    if (isSection && current.of === 'talk') {
      current = { of: 'event', lines: [] }
      parts.push(current)
    }
    if (current.of === 'event') current.lines.push(line)
    else current.body.push(line)
  }
  return parts
}

/** Whether a line without a speaker begins a section of the evening, and so ends the talk before it. */
function isSectionOf(current: Part, line: Line, isOnlyOnce: boolean, isBehindAll: boolean): boolean {
  if (line.level !== null && line.shape === 'heading') {
    return current.of === 'event' || current.line.level === null || line.level <= current.line.level
  }
  if (current.of === 'talk' && current.line.level !== null) return false
  if (
    current.of === 'talk' &&
    current.heading.clock !== null &&
    readTalkHeading(line.content.slice(0, 200)).clock
  )
    return true
  return (isOnlyOnce && isBreak(line)) || (isOnlyOnce && isBehindAll && isClosing(line))
}

function candidates(lines: readonly Line[]): Candidate[] {
  return lines.flatMap((line, index): Candidate[] => {
    if (['blank', 'code', 'comment', 'quote', 'table'].includes(line.shape)) return []
    if (line.content.length > maxHeadingLength || line.content === '') return []
    if (line.level === null && !couldNameSomebody.test(line.folded) && !hasSpeakerLabel(lines[index + 1]))
      return []
    const own = readTalkHeading(line.content)
    const heading = own.names === 'none' ? withSpeakerBelow(own, line, lines, index) : own
    const style = styleOf(line, heading)
    return style === 'bare' && isSentence(heading) ? [] : [{ index, line, heading, style }]
  })
}

function styleOf(line: Line, heading: TalkHeading): Style {
  if (line.level !== null) return 'marked'
  if (heading.clock !== null) return 'timed'
  return line.shape === 'item' ? 'item' : 'bare'
}

const isSentence = ({ title, form }: TalkHeading) =>
  form === 'none' || /。./u.test(title.replaceAll(/「[^「」]{0,140}」/gu, '')) || /[。、,]$/u.test(title)

/** Most lines are prose and end here, before anything is read in them. */
const couldNameSomebody = /[)\]】」』"”@/|\t]\s*$|[-–—/|@\t:]|さん|氏| by /iu
const labelled =
  /^(?:登壇者?|発表者?|講演者?|話者|スピーカー|speakers?|presenters?)\s?:|^(?:presented |talk )?by\s|^@/iu
const hasSpeakerLabel = (line: Line | undefined) => line !== undefined && labelled.test(line.folded)

/** A title may have its speaker in the line below: `登壇者：山川さん`, `Speaker: Ada Example`, `by @mihon`. */
function withSpeakerBelow(
  heading: TalkHeading,
  line: Line,
  lines: readonly Line[],
  index: number,
): TalkHeading {
  const below = lines.slice(index + 1, index + 4).find(({ shape }) => shape !== 'blank')
  if (below === undefined || below.content.length > 100 || /[。.、]$/u.test(line.content)) return heading
  if (!hasSpeakerLabel(below)) return heading
  const people = readSpeakers(below.content.replace(/^(?:presented |talk )?by\s/i, ''))
  return people === null
    ? heading
    : { ...heading, speakers: people.speakers, names: 'sure', form: 'separator' }
}

function chooseHeadings(all: readonly Candidate[], isOfEvent: boolean, lines: readonly Line[]): Candidate[] {
  const of = (style: Style) => all.filter((candidate) => candidate.style === style)
  const sure = (style: Style) => of(style).filter(({ heading }) => heading.names === 'sure')
  const bare = withoutProgramme(keepOneForm(sure('bare')), lines)
  if (sure('marked').length > 0 && sure('marked').length >= bare.length)
    return withLikely(of('marked'), isOfEvent)
  if (bare.length > 0)
    return [...bare, ...likelyBeside(of('bare'), bare, isOfEvent)].sort((a, b) => a.index - b.index)
  const likely = of('marked').filter(({ heading }) => heading.names === 'likely')
  if (isOfEvent && likely.length > 0) return withLikely(of('marked'), true)
  const likelyBare = of('bare').filter(
    ({ heading }) => heading.names === 'likely' && heading.form !== 'separator',
  )
  if (isOfEvent && likelyBare.length > 1) return withoutProgramme(likelyBare, lines)
  const timed = of('timed').filter(({ heading }) => heading.names !== 'none')
  if (timed.length > 1) return timed
  return sure('item').length > 1 ? sure('item') : []
}

/** Once some headings are sure, the others of an evening are what they read like, and 【LT】 needs no name. */
function withLikely(marked: readonly Candidate[], isOfEvent: boolean): Candidate[] {
  return marked.filter(
    ({ heading }) =>
      heading.names === 'sure' ||
      (isOfEvent && heading.names === 'likely') ||
      (heading.kind !== null && heading.title !== '' && kindNamed(heading.title) === null),
  )
}

const likelyBeside = (bare: readonly Candidate[], sure: readonly Candidate[], isOfEvent: boolean) =>
  bare.filter(
    ({ heading }) =>
      isOfEvent &&
      heading.names === 'likely' &&
      heading.form === 'brackets' &&
      sure[0]?.heading.form === 'brackets' &&
      heading.kind !== null,
  )

/** Lines such as 山川さん「なるほど」 are speech, if other headings of the text have their names in brackets. */
function keepOneForm(bare: readonly Candidate[]): Candidate[] {
  const forms = ['brackets', 'by', 'separator', 'front'] as const
  const form = forms.find((wanted) => bare.some(({ heading }) => heading.form === wanted))
  return bare.filter(({ heading }) => heading.form === form)
}

/** A programme before the talks names each of them too: of two headings alike, the one with text below it counts. */
function withoutProgramme(found: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const hasBody = ({ index }: Candidate, position: number) =>
    lines.slice(index + 1, found[position + 1]?.index).some(({ shape }) => shape !== 'blank')
  const titlesWithBody = new Set(found.filter(hasBody).map(({ heading }) => heading.title))
  return found.filter(
    (candidate, position) => hasBody(candidate, position) || !titlesWithBody.has(candidate.heading.title),
  )
}

function repeatedTexts(lines: readonly Line[]): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { text } of lines) {
    const trimmed = text.trim()
    if (trimmed.length > maxHeadingLength) continue
    if (seen.has(trimmed)) repeated.add(trimmed)
    seen.add(trimmed)
  }
  return repeated
}
