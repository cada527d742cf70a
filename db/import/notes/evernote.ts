import type { Imported, PartialDate, Problem, Reference } from '../../model.ts'
import { dateFromText } from '../../model.ts'
import { splitLines } from '../lines.ts'
import { toLink } from '../links.ts'
import type { Source } from '../source.ts'
import { enmlToMarkdown } from './enml.ts'
import type { EvernoteNote } from './evernote-file.ts'
import { readEvernoteFile } from './evernote-file.ts'
import type { NoteInFile } from './notes-in-one-file.ts'
import { readNotes } from './notes-in-one-file.ts'

/** The root decides: an article about Evernote holds `<en-export` too. */
export const isEvernote = (sample: string): boolean =>
  /^(?:\s|<\?xml[^>]{0,200}\?>|<!DOCTYPE[^>]{0,300}>|<!--[\s\S]{0,2000}?-->){0,20}<en-export[\s>]/iu.test(
    sample,
  )

/** Reads an export of Evernote (ENEX). A note is known again by its title and the moment at which it was made. */
export function readEvernote(source: Source, format: string): Imported {
  const problems: Problem[] = []
  const notes = readEvernoteFile(source.text, (reason) =>
    problems.push({ file: source.file, line: null, field: null, reason: 'not well-formed', text: reason }),
  )
  const keys = keysOf(notes)
  const keyOfTitle = uniqueTitles(notes, keys)
  const read = notes.map((note, index) => readNote(note, keys[index] ?? '', keyOfTitle))
  return readNotes(source, format, read, problems)
}

const textOf = ({ texts }: EvernoteNote, path: string): string => texts.get(path)?.[0] ?? ''
const titleOf = (note: EvernoteNote): string => textOf(note, 'title') || '?'

/** Evernote exports no ids. Notes that are alike in title and moment are told apart by their order. */
function keysOf(notes: readonly EvernoteNote[]): string[] {
  const times = new Map<string, number>()
  return notes.map((note) => {
    const key = ['evernote', titleOf(note).normalize('NFC'), textOf(note, 'created')].join('\n')
    const count = (times.get(key) ?? 0) + 1
    times.set(key, count)
    return count === 1 ? key : `${key}\n${count}`
  })
}

/** The key of the only note with such a title; `null` for a title that several have. */
function uniqueTitles(notes: readonly EvernoteNote[], keys: readonly string[]): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const [index, note] of notes.entries())
    found.set(titleOf(note), found.has(titleOf(note)) ? null : (keys[index] ?? null))
  return found
}

/** Fields of which Talkshelf has no use, and nobody typed them. */
const ofNoUse = new Set(
  'title content created updated tag note-attributes/author note-attributes/source-url note-attributes/source note-attributes/source-application note-attributes/reminder-order note-attributes/latitude note-attributes/longitude note-attributes/altitude note-attributes/subject-date note-attributes note-attributes/content-class'.split(
    ' ',
  ),
)

function readNote(
  note: EvernoteNote,
  key: string,
  keyOfTitle: ReadonlyMap<string, string | null>,
): NoteInFile {
  const problems: NoteInFile['problems'][number][] = []
  const tell = (field: string, reason: Problem['reason'], text: string) =>
    problems.push({ line: null, field, reason, text: text.slice(0, 500) })
  const resources = new Map(note.resources.map((resource) => [resource.md5, resource]))
  const text = enmlToMarkdown(textOf(note, 'content'), {
    media(hash) {
      const resource = resources.get(hash)
      if (resource === undefined) tell('en-media', 'attachment missing', hash)
      return resource === undefined ? '' : mediaMarkdown(resource.attachment.name, hash)
    },
    onEncrypted: (hint) => tell('en-crypt', 'record left out', hint),
  })
  const tasks = note.tasks.map(({ title, isDone }) => `- [${isDone ? 'x' : ' '}] ${title}`)
  const markdown = [...(text === '' ? [] : [text]), ...tasks].join('\n')
  const { references, missing } = placesOf(markdown, resources, keyOfTitle)
  for (const { written, line } of missing)
    problems.push({ line, field: null, reason: 'reference missing', text: written })
  for (const { recognised, attachment } of note.resources)
    if (recognised !== '') tell('recognition', 'field not understood', `${attachment.name}: ${recognised}`)
  for (const [path, values] of note.texts)
    if (!ofNoUse.has(path)) tell(path, 'field not understood', values.join(', '))
  const url = textOf(note, 'note-attributes/source-url')
  const isLink = toLink(url, '', null) !== null
  if (url !== '' && !isLink) tell('source-url', 'link refused', url)
  const author = textOf(note, 'note-attributes/author')
  return {
    key,
    title: titleOf(note),
    markdown,
    tags: note.texts.get('tag') ?? [],
    document: {
      url: isLink ? url : null,
      authors: author === '' ? [] : [author],
      publishedOn: dateOf(textOf(note, 'note-attributes/subject-date') || textOf(note, 'created')),
    },
    references,
    attachments: note.resources.map(({ attachment, md5 }) => ({
      attachment,
      line: references.find(({ to }) => to.kind === 'attachment' && to.entry === md5)?.line ?? null,
    })),
    problems,
  }
}

/** `20231020T100500Z`: the day as printed, in UTC. */
function dateOf(moment: string): PartialDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})T/u.exec(moment) ?? []
  return dateFromText(`${year}-${month}-${day}`)
}

const mediaMarkdown = (name: string, md5: string) =>
  `![${name.replaceAll(/[[\]\r\n]/gu, ' ').trim()}](evernote-resource:${md5})`

interface Place {
  readonly written: string
  readonly line: number
}

const places =
  /!?\[([^[\]]{0,500})\]\((evernote-resource:[0-9a-f]{32}|evernote:[^\s()]{0,500}|https?:\/\/(?:share|www)\.evernote\.com\/(?:note|shard)\/[^\s()]{0,500})\)/gu

/**
 * What leads to files and to other notes. A link to a note holds an id that the export does not give to any note, so it
 * is the words of the link, Evernote's copy of the title, by which the note is found.
 */
function placesOf(
  markdown: string,
  resources: ReadonlyMap<string, unknown>,
  keyOfTitle: ReadonlyMap<string, string | null>,
): { references: Reference[]; missing: Place[] } {
  const references: Reference[] = []
  const missing: Place[] = []
  for (const [index, text] of splitLines(markdown).entries()) {
    if (!text.includes('](')) continue
    const line = index + 1
    for (const [written, shown = '', target = ''] of text.matchAll(places)) {
      const md5 = /^evernote-resource:(.*)$/u.exec(target)?.[1]
      const key = md5 === undefined ? keyOfTitle.get(shown.trim()) : null
      if (md5 !== undefined && resources.has(md5))
        references.push({ written, shown, to: { kind: 'attachment', entry: md5 }, line })
      else if (typeof key === 'string') references.push({ written, shown, to: { kind: 'record', key }, line })
      else if (target.startsWith('evernote:')) missing.push({ written, line })
    }
  }
  return { references, missing }
}
