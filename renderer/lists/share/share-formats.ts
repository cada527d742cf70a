/**
 * What a list can leave as, in the order in which it is offered, with the extension of its file ('' for a folder).
 * Formats for the clipboard and for a mail have buttons of their own.
 */
export const shareFormats = {
  publishing: [
    { name: 'markdown', extension: 'md' },
    { name: 'html', extension: 'html' },
    { name: 'pdf', extension: 'pdf' },
    { name: 'site', extension: '' },
    { name: 'zenn', extension: 'md' },
    { name: 'qiita', extension: 'md' },
    { name: 'github', extension: 'md' },
    { name: 'awesome', extension: 'md' },
  ],
  tools: [
    { name: 'json', extension: 'json' },
    { name: 'csv', extension: 'csv' },
    { name: 'csv-excel', extension: 'csv' },
    { name: 'opml', extension: 'opml' },
    { name: 'rss', extension: 'xml' },
    { name: 'atom', extension: 'xml' },
    { name: 'json-feed', extension: 'json' },
    { name: 'bookmarks', extension: 'html' },
    { name: 'icalendar', extension: 'ics' },
    { name: 'anki', extension: 'txt' },
    { name: 'obsidian', extension: '' },
    { name: 'csl-json', extension: 'json' },
    { name: 'bibtex', extension: 'bib' },
  ],
} as const

export const shareGroups = ['publishing', 'tools'] as const

export type ShareFormat = (typeof shareFormats)[(typeof shareGroups)[number]][number]['name']

/** The sizes of paper that a PDF comes in, by the format that is asked for then. */
export const papers = [
  { format: 'pdf', words: 'A4' },
  { format: 'pdf-letter', words: 'Letter' },
] as const
export type PaperFormat = (typeof papers)[number]['format']

/** What was chosen last, out of the library's settings; Markdown and A4 where nothing was. */
export function lastShared(settings: Readonly<Record<string, unknown>>): {
  readonly format: ShareFormat
  readonly paper: PaperFormat
} {
  const all = shareGroups.flatMap((group) => shareFormats[group].map(({ name }) => name))
  return {
    format: all.find((name) => name === settings.shareFormat) ?? 'markdown',
    paper: papers.find(({ format }) => format === settings.sharePaper)?.format ?? 'pdf',
  }
}
