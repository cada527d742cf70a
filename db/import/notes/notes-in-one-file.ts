import type { Imported, ImportedDocument, ImportedEvent, ImportedTalk, Problem } from '../../model.ts'
import type { AboutTalk } from '../about-talk.ts'
import { nothingSaid } from '../about-talk.ts'
import { readArticle } from '../article.ts'
import { readLines, splitLines } from '../lines.ts'
import type { Source } from '../source.ts'
import { noDocument, nothingFrom } from '../source.ts'
import type { NoteParts } from './note.ts'
import { withParts } from './note.ts'

/** A note as its program kept it, its text in Markdown, in which lines count from 1; `null` for the note as a whole. */
export interface NoteInFile extends NoteParts {
  readonly title: string
  readonly markdown: string
  readonly tags: readonly string[]
  readonly document: Partial<ImportedDocument>
  readonly about?: AboutTalk
  readonly problems: readonly Omit<Problem, 'file'>[]
}

/**
 * Reads the notes of a program that keeps them all in one file: each as an event with its talks where it reports an
 * evening, else as an article. Lines count in a text that holds the notes one after the other, each below its title.
 *
 * @param problems  of the file as a whole
 */
export function readNotes(
  source: Source,
  format: string,
  notes: readonly NoteInFile[],
  problems: readonly Problem[],
): Imported {
  const base = nothingFrom(source, format)
  const texts: string[] = []
  const read = notes.map((note) => {
    const titleLine = texts.length + 1
    texts.push(`# ${note.title.replaceAll(/[\r\n]+/gu, ' ')}`)
    for (const line of splitLines(note.markdown)) texts.push(line)
    return readNote(source, format, note, titleLine)
  })
  return {
    ...base,
    text: texts.join('\n'),
    events: read.flatMap(({ events }) => events),
    talks: read.flatMap(({ talks }) => talks),
    notices: read.flatMap(({ notices }) => notices),
    problems: [...base.problems, ...problems, ...read.flatMap((one) => one.problems)],
  }
}

function readNote(source: Source, format: string, note: NoteInFile, titleLine: number): Imported {
  const moved = <T extends { readonly line: number | null }>(places: readonly T[]): T[] =>
    places.map((place) => ({ ...place, line: titleLine + (place.line ?? 0) }))
  const read = readArticle({
    key: note.key,
    source: { ...source, problems: [] },
    format,
    lines: readLines(splitLines(note.markdown), titleLine + 1),
    document: { ...noDocument, title: note.title, titleLine, ...note.document },
    tags: note.tags,
    about: note.about ?? nothingSaid,
    problems: moved(note.problems).map((problem) => ({ ...problem, file: source.file })),
  })
  const whole = withParts(read, {
    key: note.key,
    references: moved(note.references),
    attachments: moved(note.attachments),
  })
  const below = (talk: ImportedTalk): ImportedTalk => ({
    ...talk,
    source: { bodyFrom: null, bodyTo: null, ...talk.source, heading: titleLine },
  })
  return {
    ...whole,
    talks: whole.talks.map(below),
    events: whole.events.map((event) =>
      event.key === note.key ? withTitle(event, note.title) : { ...event, talks: event.talks.map(below) },
    ),
  }
}

/** The note's own title, where it says more than the event's name. */
function withTitle(event: ImportedEvent, title: string): ImportedEvent {
  if (event.title === title || event.note.includes(title)) return event
  return { ...event, note: event.note === '' ? title : `${title}\n\n${event.note}` }
}
