import { parse as parseToml, TomlDate } from 'smol-toml'
import { isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ImportedDocument, PartialDate, Problem } from '../model.ts'
import { dateFromText } from '../model.ts'
import type { AboutTalk } from './about-talk.ts'
import { aboutTalk } from './about-talk.ts'
import { toLink } from './links.ts'
import { findDates } from './report/dates.ts'
import { fileStem } from './source.ts'

type Field = ImportedDocument['fields'][number] & { readonly values: readonly string[] }

/** The fields above a Markdown text, each as the text that stands there. */
export interface FrontMatter {
  readonly fields: readonly Field[]
  /** Lines before the body, with the fences. 0 where there is no front matter, or a broken one, which stays text. */
  readonly lines: number
  readonly problems: Problem[]
}

/** No front matter is longer; what claims to be is a text between two rules. */
const maxLines = 500

/** Reads YAML between `---`, TOML between `+++`, or a leading JSON object. A broken one is told and stays in the text. */
export function readFrontMatter(lines: readonly string[], file: string): FrontMatter {
  const none: FrontMatter = { fields: [], lines: 0, problems: [] }
  const fence = lines[0]?.trimEnd()
  if (fence === '{') return readJson(lines, none)
  if (fence !== '---' && fence !== '+++') return none
  const end = lines.slice(0, maxLines).findIndex((line, index) => index > 0 && line.trimEnd() === fence)
  const problem = (line: number, reason: Problem['reason'], text: string): FrontMatter => ({
    ...none,
    problems: [{ file, line, field: null, reason, text }],
  })
  if (end === -1)
    return /^\w[\w-]*\s?[:=]/u.test(lines[1] ?? '') ? problem(1, 'front matter unclosed', fence) : none
  const text = lines.slice(1, end).join('\n')
  const read = fence === '---' ? readYaml(text) : readToml(text)
  if ('brokenLine' in read)
    return problem(read.brokenLine + 1, 'front matter broken', lines[read.brokenLine] ?? fence)
  return read.fields.length === 0 && text.trim() !== ''
    ? none
    : { fields: read.fields, lines: end + 1, problems: [] }
}

type Read = { readonly fields: Field[] } | { readonly brokenLine: number }

/**
 * Every scalar is read as a string first, for YAML 1.1 and 1.2 disagree on `no`, `1.10` and `19:30`. Aliases are not
 * followed: nothing in front matter needs them, and a bomb is made of them.
 */
function readYaml(text: string): Read {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const [error] = document.errors
  if (error) return { brokenLine: counter.linePos(error.pos[0]).line }
  const { contents } = document
  if (contents === null || !('items' in contents) || isSeq(contents)) return { fields: [] }
  return {
    fields: contents.items.flatMap((pair): Field[] => {
      const { key, value } = z.object({ key: z.unknown(), value: z.unknown() }).parse(pair)
      if (!isScalar(key)) return []
      const line = key.range ? counter.linePos(key.range[0]).line + 1 : null
      // `event: [[name]]` without quotes is a list in a list to YAML, and a link to whoever typed it.
      const items = isSeq(value)
        ? value.items.flatMap((item) => (isSeq(item) ? item.items : [item]))
        : [value]
      const values = items.filter(isScalar).map(scalarText)
      return [
        {
          name: scalarText(key),
          text: values.length > 0 ? values.join(', ') : String(value ?? ''),
          line,
          values,
        },
      ]
    }),
  }
}

/** `event: SRE #2` has a comment to YAML, and a number to whoever typed it: nobody begins a comment so. */
function scalarText({ value, comment }: { value: unknown; comment?: string | null | undefined }): string {
  const text = typeof value === 'string' ? value : String(value ?? '')
  return text !== '' && /^\d{1,4}(?:\s|$)/u.test(comment ?? '') ? `${text} #${comment}` : text
}

function readToml(text: string): Read {
  try {
    return { fields: fieldsOf(parseToml(text)) }
  } catch (error) {
    const place = z.object({ line: z.int() }).safeParse(error)
    return { brokenLine: place.success ? place.data.line : 1 }
  }
}

/** Hugo also knows a JSON object before the text; it ends at the first line that is `}` alone. */
function readJson(lines: readonly string[], none: FrontMatter): FrontMatter {
  const end = lines.slice(0, maxLines).findIndex((line) => line.trimEnd() === '}')
  const fields = end === -1 ? null : parseJsonObject(lines.slice(0, end + 1).join('\n'))
  return fields === null ? none : { fields, lines: end + 1, problems: [] }
}

function parseJsonObject(text: string): Field[] | null {
  try {
    const object = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text))
    return object.success ? fieldsOf(object.data) : null
  } catch {
    return null
  }
}

/** Fields of one's own stand in a table: `[extra]` in Zola, `[params]` in Hugo. */
function fieldsOf(object: Readonly<Record<string, unknown>>): Field[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const own = ['extra', 'params'].includes(name) ? z.record(z.string(), z.unknown()).safeParse(value) : null
    return own?.success ? Object.entries(own.data).map(fieldOf) : [fieldOf([name, value])]
  })
}

function fieldOf([name, value]: readonly [string, unknown]): Field {
  const values = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [valueText(value)]
  return { name, text: Array.isArray(value) ? values.join(', ') : valueText(value), line: null, values }
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value
  return value instanceof TomlDate ? value.toISOString() : (JSON.stringify(value) ?? '')
}

const names = {
  title: ['title'],
  tags: ['tags', 'topics', 'tag', 'categories', 'series', 'keywords'],
  authors: ['author', 'authors', 'author_name'],
  date: ['date', 'published_at', 'created_at', 'publishdate', 'created', 'updated_at', 'updated'],
  url: ['canonical_url', 'url', 'permalink', 'link', 'source'],
} as const

/** What front matter means to Talkshelf, by the names that Zenn, Qiita, Hugo, Jekyll, Obsidian and Joplin use. */
export function meaningOf({ fields }: FrontMatter): {
  document: ImportedDocument
  tags: string[]
  about: AboutTalk
} {
  const all = (meaning: keyof typeof names) =>
    names[meaning].flatMap((name) => fields.filter((field) => field.name.toLowerCase() === name))
  const first = (meaning: keyof typeof names) => all(meaning)[0]?.values[0]?.trim() || null
  const title = all('title')[0]
  const url = first('url')
  return {
    document: {
      // Joplin writes a title as Markdown: `SRE \\#2`.
      title: first('title')?.replaceAll('\\#', '#') ?? null,
      titleLine: title?.line ?? null,
      url: url !== null && toLink(url, '', null) !== null ? url : null,
      authors: all('authors').flatMap(({ values }) =>
        values.map((name) => name.trim()).filter((name) => name !== ''),
      ),
      publishedOn: dateOf(first('date')),
      fields: fields.map(({ name, text, line }) => ({ name, text, line })),
    },
    tags: [...new Set(all('tags').flatMap(tagsOf))],
    about: aboutTalk(fields),
  }
}

/** `tags: sre, slo` is one string with commas; a tag in a list may have one in it. */
function tagsOf({ values }: Field): string[] {
  const parts = values.length === 1 ? (values[0] ?? '').split(',') : values
  return parts.map((tag) => tag.trim().replace(/^#/u, '')).filter((tag) => tag !== '')
}

/** The day that a file is named by, as weblogs and diaries are: `2015-06-18-anomaly-detection.md`. */
export const dateInName = (file: string): PartialDate | null =>
  dateFromText(/^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(fileStem(file))?.[0] ?? '')

const dateOf = (text: string | null): PartialDate | null =>
  text === null ? null : (findDates(text).dates[0]?.date ?? null)
