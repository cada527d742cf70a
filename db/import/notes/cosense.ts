import { z } from 'zod'
import type { Imported, PartialDate, Problem, Reference } from '../../model.ts'
import { dateFromText } from '../../model.ts'
import type { Source } from '../source.ts'
import { nothingFrom } from '../source.ts'
import type { CosensePage } from './cosense-notation.ts'
import { cosenseToMarkdown } from './cosense-notation.ts'
import type { NoteInFile } from './notes-in-one-file.ts'
import { readNotes } from './notes-in-one-file.ts'

/** A line is its text, or an object with its text and who wrote it when. Only the text is looked at. */
const Line = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])

/** Of people (`users`), whose e-mail addresses stand in an export, nothing is read. */
const Page = z.object({
  id: z.string().min(1).nullish(),
  title: z.string().regex(/\S/u),
  created: z.number().nullish(),
  updated: z.number().nullish(),
  lines: z.array(Line),
})
const Project = z.object({ name: z.string().optional(), pages: z.array(z.unknown()) })

/** A project has a name, the moment of its export and its pages. */
export const isCosense = (sample: string): boolean =>
  /^\s*\{/u.test(sample) &&
  /"pages"\s*:\s*\[/u.test(sample) &&
  /"(?:exported|displayName)"\s*:/u.test(sample) &&
  /"lines"\s*:\s*\[/u.test(sample)

/** Reads the export of a Cosense (Scrapbox) project. Pages that lead to each other still do. */
export function readCosense(source: Source, format: string): Imported {
  const project = Project.safeParse(jsonOf(source.text))
  if (!project.success) {
    const problem = { file: source.file, line: null, field: null, reason: 'record not understood' } as const
    const base = nothingFrom({ ...source, text: '' }, format)
    return { ...base, problems: [...base.problems, { ...problem, text: source.text.slice(0, 500) }] }
  }
  const problems: Problem[] = []
  const pages = project.data.pages.flatMap((raw) => {
    const page = Page.safeParse(raw)
    if (page.success) return [page.data]
    const field = page.error.issues[0]?.path.join('.') ?? null
    const text = (JSON.stringify(raw) ?? '').slice(0, 500)
    problems.push({ file: source.file, line: null, field, reason: 'record not understood', text })
    return []
  })
  const owner = project.data.name ?? ''
  const keys = new Map(pages.map((page) => [titleKey(page.title), keyOf(owner, page)]))
  return readNotes(
    source,
    format,
    pages.map((page) => noteOf(page, keyOf(owner, page), keys)),
    problems,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Page = z.output<typeof Page>

/** Exports without ids are older; a title is only once in a project. */
const keyOf = (project: string, { id, title }: Page): string =>
  ['cosense', project, id ?? titleKey(title)].join('\n')

/** As Cosense compares titles: letter case does not count, and a blank is an underscore. */
const titleKey = (title: string): string => title.normalize('NFC').toLowerCase().replaceAll(/\s/gu, '_')

function noteOf(page: Page, key: string, keys: ReadonlyMap<string, string>): NoteInFile {
  // The first line repeats the title, or has been changed after it.
  const [first, ...rest] = page.lines
  const repeatsTitle = first === undefined || first.trim() === page.title.trim()
  const { lines, tags, links } = cosenseToMarkdown(repeatsTitle ? rest : page.lines)
  return {
    key,
    title: page.title,
    markdown: lines.join('\n').trimEnd(),
    tags,
    document: { publishedOn: dateOf(page.created ?? page.updated) },
    references: links.flatMap((link) => referenceOf(link, keys)),
    attachments: [],
    problems: [],
  }
}

/** A link to a page that nobody has written yet is how Cosense is used, and no problem. */
function referenceOf(
  { written, title, line }: CosensePage['links'][number],
  keys: ReadonlyMap<string, string>,
): Reference[] {
  const key = keys.get(titleKey(title))
  return key === undefined ? [] : [{ written, shown: title, to: { kind: 'record', key }, line }]
}

/** Seconds since 1970, as a day in UTC. */
function dateOf(seconds: number | null | undefined): PartialDate | null {
  const date = new Date((seconds ?? Number.NaN) * 1000)
  return Number.isNaN(date.getTime()) ? null : dateFromText(date.toISOString().slice(0, 10))
}
