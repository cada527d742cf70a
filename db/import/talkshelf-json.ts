import type { Imported, LibraryRecords } from '../model.ts'
import { LibraryDocument } from '../model.ts'
import type { Format } from './format.ts'
import { megabyte } from './format.ts'
import type { Source } from './source.ts'
import { nothingFrom } from './source.ts'

/** A library that Talkshelf wrote out as JSON: its records as they are, with their ids. */
export const talkshelfJson: Format = {
  name: 'talkshelf-json',
  extensions: ['json'],
  detect: (sample) => /^\s*\{\s*"format"\s*:\s*"talk-library"/u.test(sample),
  read: readLibraryJson,
  limitBytes: 300 * megabyte,
}

function readLibraryJson(source: Source, format: string): Imported {
  const nothing = nothingFrom(source, format)
  const parsed = parseJson(source.text)
  if (parsed === undefined) return { ...nothing, problems: [...nothing.problems, broken(source)] }
  const whole = LibraryDocument.safeParse(parsed)
  if (whole.success) {
    const { format: _, version: __, ...records } = whole.data
    return { ...nothing, records }
  }
  const { records, problems } = readablePart(parsed, source.file)
  return { ...nothing, records, problems: [...nothing.problems, ...problems] }
}

const broken = ({ file, text }: Source): Imported['problems'][number] => ({
  file,
  line: null,
  field: null,
  reason: 'not well-formed',
  text: text.slice(0, 200),
})

/** One record that was changed by hand costs itself, not its library. */
function readablePart(document: unknown, file: string) {
  const problems: Imported['problems'] = []
  const given: Record<string, unknown> =
    typeof document === 'object' && document !== null ? { ...document } : {}
  const part = <Row>(
    name: keyof LibraryRecords,
    schema: { safeParse(value: unknown): { data?: Row } },
  ): Row[] => {
    const rows = Array.isArray(given[name]) ? given[name] : []
    return rows.flatMap((row: unknown) => {
      const { data } = schema.safeParse(row)
      if (data !== undefined) return [data]
      const text = JSON.stringify(row).slice(0, 1000)
      problems.push({ file, line: null, field: name, reason: 'record not understood', text })
      return []
    })
  }
  const { shape } = LibraryDocument
  const records: LibraryRecords = {
    events: part('events', shape.events.element),
    talks: part('talks', shape.talks.element),
    speakers: part('speakers', shape.speakers.element),
    tags: part('tags', shape.tags.element),
    links: part('links', shape.links.element),
    marks: part('marks', shape.marks.element),
    attachments: part('attachments', shape.attachments.element),
    lists: part('lists', shape.lists.element),
    listItems: part('listItems', shape.listItems.element),
    glossary: part('glossary', shape.glossary.element),
    savedSearches: part('savedSearches', shape.savedSearches.element),
  }
  return { records, problems }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
