import { anyCsv } from './bookmarks/any-csv.ts'
import { instapaperCsv, pocketCsv, raindropCsv } from './bookmarks/csv-links.ts'
import { hatenaBookmarks } from './bookmarks/hatena.ts'
import { netscapeBookmarks } from './bookmarks/netscape.ts'
import { opml } from './bookmarks/opml.ts'
import { pocketPage } from './bookmarks/pocket-page.ts'
import { bibtex } from './citations/bibtex.ts'
import { cslJson } from './citations/csl-json.ts'
import { feed } from './feeds/feed.ts'
import { jsonFeed } from './feeds/json-feed.ts'
import type { Format } from './format.ts'
import { megabyte } from './format.ts'
import type { GroupFormat } from './group.ts'
import { isHtmlPage, readHtmlPage } from './html-page.ts'
import { isMarkdown, readMarkdown } from './markdown.ts'
import { isCosense, readCosense } from './notes/cosense.ts'
import { isEvernote, readEvernote } from './notes/evernote.ts'
import { evernoteResource } from './notes/evernote-file.ts'
import { joplin } from './notes/joplin.ts'
import { logseq } from './notes/logseq.ts'
import { notion } from './notes/notion.ts'
import { obsidian } from './notes/obsidian.ts'
import { isQiita, readQiita } from './notes/qiita.ts'
import { isReport, readPlainText } from './plain-text.ts'
import { programmes } from './programmes/programme-text.ts'
import { linkList } from './reading-lists/link-list.ts'
import { sharedHtml } from './reading-lists/shared-html.ts'
import { sharedJson } from './reading-lists/shared-json.ts'
import { sharedMarkdown } from './reading-lists/shared-markdown.ts'
import { talkHistory } from './reading-lists/talk-history.ts'
import { talkshelfJson } from './talkshelf-json.ts'

/** Links, bookmarks, feeds and bibliographies. */
const links: readonly Format[] = [
  sharedJson,
  sharedMarkdown,
  sharedHtml,
  linkList,
  talkHistory,
  hatenaBookmarks,
  opml,
  feed,
  jsonFeed,
  netscapeBookmarks,
  pocketPage,
  bibtex,
  cslJson,
  pocketCsv,
  raindropCsv,
  instapaperCsv,
  anyCsv,
]

/** Notes that a program keeps in one file of its own kind. */
const notes: readonly Format[] = [
  {
    name: 'evernote',
    extensions: ['enex'],
    detect: isEvernote,
    read: readEvernote,
    bytesOf: evernoteResource,
    limitBytes: 300 * megabyte,
  },
  {
    name: 'cosense',
    extensions: ['json'],
    detect: isCosense,
    read: readCosense,
    limitBytes: 100 * megabyte,
  },
  { name: 'qiita', extensions: ['json'], detect: isQiita, read: readQiita, limitBytes: 100 * megabyte },
]

/** Texts as people write them. Any text is at least text, so the last one always answers. */
const texts: readonly Format[] = [
  {
    name: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    detect: isHtmlPage,
    read: readHtmlPage,
    limitBytes: 20 * megabyte,
  },
  {
    name: 'markdown',
    extensions: ['md', 'markdown', 'mdx'],
    detect: isMarkdown,
    read: readMarkdown,
    limitBytes: 20 * megabyte,
  },
  { name: 'report', extensions: ['txt'], detect: isReport, read: readPlainText, limitBytes: 20 * megabyte },
  {
    name: 'text',
    extensions: ['txt', 'text'],
    detect: () => true,
    read: readPlainText,
    limitBytes: 20 * megabyte,
  },
]

/** In the order in which they are asked: the first that knows the content reads it. */
export const formats: readonly Format[] = [talkshelfJson, ...programmes, ...links, ...notes, ...texts]

/** Asked before the formats of single files, over all files that were opened at once. */
export const groupFormats: readonly GroupFormat[] = [joplin, notion, logseq, obsidian]
