import { parse as parseToml, TomlDate } from 'smol-toml'
import { isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ImportedDocument, PartialDate, Problem } from '../model.ts'
import { findDates } from './report/dates.ts'

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
      const values = isSeq(value)
        ? value.items.filter(isScalar).map(scalarText)
        : isScalar(value)
          ? [scalarText(value)]
          : []
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

const scalarText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value : String(value ?? '')

function readToml(text: string): Read {
  try {
    return { fields: Object.entries(parseToml(text)).map(([name, value]) => fieldOf(name, value, null)) }
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
    return object.success
      ? Object.entries(object.data).map(([name, value]) => fieldOf(name, value, null))
      : null
  } catch {
    return null
  }
}

function fieldOf(name: string, value: unknown, line: number | null): Field {
  const values = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [valueText(value)]
  return { name, text: Array.isArray(value) ? values.join(', ') : valueText(value), line, values }
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value
  return value instanceof TomlDate ? value.toISOString() : (JSON.stringify(value) ?? '')
}

const names = {
  title: ['title'],
  tags: ['tags', 'topics', 'tag', 'categories', 'keywords'],
  authors: ['author', 'authors', 'author_name'],
  date: ['date', 'published_at', 'created_at', 'publishdate', 'updated_at'],
  url: ['canonical_url', 'url', 'permalink', 'link'],
} as const

/** What front matter means to Talkshelf, by the names that Zenn, Qiita, Hugo, Jekyll and Obsidian use. */
export function meaningOf({ fields }: FrontMatter): { document: ImportedDocument; tags: string[] } {
  const all = (meaning: keyof typeof names) =>
    names[meaning].flatMap((name) => fields.filter((field) => field.name.toLowerCase() === name))
  const first = (meaning: keyof typeof names) => all(meaning)[0]?.values[0]?.trim() || null
  const title = all('title')[0]
  const url = first('url')
  return {
    document: {
      title: first('title'),
      titleLine: title?.line ?? null,
      url: url !== null && /^https?:\/\//iu.test(url) ? url : null,
      authors: all('authors').flatMap(({ values }) =>
        values.map((name) => name.trim()).filter((name) => name !== ''),
      ),
      publishedOn: dateOf(first('date')),
      fields: fields.map(({ name, text, line }) => ({ name, text, line })),
    },
    tags: [...new Set(all('tags').flatMap(tagsOf))],
  }
}

/** `tags: sre, slo` is one string with commas; a tag in a list may have one in it. */
function tagsOf({ values }: Field): string[] {
  const parts = values.length === 1 ? (values[0] ?? '').split(',') : values
  return parts.map((tag) => tag.trim().replace(/^#/u, '')).filter((tag) => tag !== '')
}

const dateOf = (text: string | null): PartialDate | null =>
  text === null ? null : (findDates(text).dates[0]?.date ?? null)
