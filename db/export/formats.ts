import type { LibraryRecords } from '../model.ts'
import type { FolderFormat, Format, ListFormat, PrintedFormat, TextFormat } from './format.ts'
import { libraryJson } from './library-json.ts'
import { libraryMarkdown } from './library-markdown.ts'

export interface LibraryFormat extends Format {
  readonly write: (records: LibraryRecords) => string
}

const markdownFile = { name: 'markdown', extensions: ['md', 'markdown'], mediaType: 'text/markdown' } as const
const htmlFile = { name: 'html', extensions: ['html', 'htm'], mediaType: 'text/html' } as const
const jsonFile = { name: 'json', extensions: ['json'], mediaType: 'application/json' } as const
const article = { extensions: ['md'], mediaType: 'text/markdown' } as const

/** A format of one text; its code and its library are loaded with the first list that is written so. */
const text = (format: Format, write: TextFormat['write']): TextFormat => ({ ...format, makes: 'text', write })
const folder = (name: string, write: FolderFormat['write']): FolderFormat => ({
  name,
  extensions: [],
  mediaType: 'application/zip',
  makes: 'folder',
  write,
})
const pdf = (name: string, paper: 'A4' | 'letter'): PrintedFormat => ({
  name,
  extensions: ['pdf'],
  mediaType: 'application/pdf',
  makes: 'print',
  page: async (list) => (await import('./print-page.ts')).printPage(list, paper),
})

/** What a reading list can be shared as. */
export const listFormats: readonly ListFormat[] = [
  {
    ...text(markdownFile, async (list, template) =>
      (await import('./markdown.ts')).markdown(list, template ?? undefined),
    ),
    template: async () => (await import('./templates/markdown.ts')).markdownTemplate,
  },
  text({ name: 'awesome', ...article }, async (list) => (await import('./awesome.ts')).awesome(list)),
  text({ name: 'zenn', ...article }, async (list) => (await import('./article.ts')).article(list, 'zenn')),
  text({ name: 'qiita', ...article }, async (list) => (await import('./article.ts')).article(list, 'qiita')),
  text({ name: 'github', ...article }, async (list) => (await import('./github.ts')).github(list)),
  {
    ...text(htmlFile, async (list, template) =>
      (await import('./html.ts')).htmlPage(list, {}, template ?? undefined),
    ),
    template: async () => (await import('./templates/html.ts')).htmlTemplate,
  },
  folder('site', async (lists) => (await import('./site.ts')).site(lists)),
  pdf('pdf', 'A4'),
  pdf('pdf-letter', 'letter'),
  text(jsonFile, async (list) => (await import('./json.ts')).json(list)),
  text({ name: 'csv', extensions: ['csv'], mediaType: 'text/csv' }, async (list) =>
    (await import('./csv.ts')).csv(list, 'plain'),
  ),
  text({ name: 'csv-excel', extensions: ['csv'], mediaType: 'text/csv' }, async (list) =>
    (await import('./csv.ts')).csv(list, 'excel'),
  ),
  text({ name: 'opml', extensions: ['opml'], mediaType: 'text/x-opml' }, async (list) =>
    (await import('./opml.ts')).opml(list),
  ),
  text({ name: 'rss', extensions: ['xml'], mediaType: 'application/rss+xml' }, async (list) =>
    (await import('./feeds.ts')).rss(list),
  ),
  text({ name: 'atom', extensions: ['xml'], mediaType: 'application/atom+xml' }, async (list) =>
    (await import('./feeds.ts')).atom(list),
  ),
  text({ name: 'json-feed', extensions: ['json'], mediaType: 'application/feed+json' }, async (list) =>
    (await import('./feeds.ts')).jsonFeed(list),
  ),
  text({ name: 'bookmarks', extensions: ['html'], mediaType: 'text/html' }, async (list) =>
    (await import('./bookmarks.ts')).bookmarks(list),
  ),
  text({ name: 'icalendar', extensions: ['ics'], mediaType: 'text/calendar' }, async (list) =>
    (await import('./icalendar.ts')).icalendar(list),
  ),
  text({ name: 'anki', extensions: ['txt'], mediaType: 'text/tab-separated-values' }, async (list) =>
    (await import('./anki.ts')).anki(list),
  ),
  folder('obsidian', async (lists, photo) => (await import('./obsidian.ts')).obsidian(lists, photo)),
  text(
    { name: 'csl-json', extensions: ['json'], mediaType: 'application/vnd.citationstyles.csl+json' },
    async (list) => (await import('./citations.ts')).cslJson(list),
  ),
  text({ name: 'bibtex', extensions: ['bib'], mediaType: 'application/x-bibtex' }, async (list) =>
    (await import('./citations.ts')).bibtex(list),
  ),
  text({ name: 'text', extensions: ['txt'], mediaType: 'text/plain' }, async (list) =>
    (await import('./plain-text.ts')).plainTextList(list),
  ),
  text({ name: 'rich-text', extensions: ['html'], mediaType: 'text/html' }, async (list) =>
    (await import('./html-fragment.ts')).richText(list),
  ),
  text({ name: 'mailto', extensions: ['txt'], mediaType: 'text/uri-list' }, async (list) =>
    (await import('./mailto.ts')).mailto(list),
  ),
]

/** What an evening's draft report (参加レポート) can be written for. */
export const reportFormats = [
  { name: 'report-zenn', site: 'zenn', ...article },
  { name: 'report-qiita', site: 'qiita', ...article },
  { name: 'report-blog', site: 'blog', ...article },
] as const

/** What the whole library, or what a search found in it, can be written as. */
export const libraryFormats: readonly LibraryFormat[] = [
  { ...markdownFile, write: libraryMarkdown },
  { ...jsonFile, write: libraryJson },
]

/** Every format that can be written, each once. */
export const exportFormats: readonly Format[] = [
  ...new Map(
    [...listFormats, ...reportFormats, ...libraryFormats].map(({ name, extensions, mediaType }) => [
      name,
      { name, extensions, mediaType },
    ]),
  ).values(),
]

export const listFormat = (name: string) => listFormats.find((format) => format.name === name) ?? null
export const reportFormat = (name: string) => reportFormats.find((format) => format.name === name) ?? null
export const libraryFormat = (name: string) => libraryFormats.find((format) => format.name === name) ?? null
