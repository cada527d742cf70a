import type { Format } from './format.ts'
import { megabyte } from './format.ts'
import type { GroupFormat } from './group.ts'
import { isHtmlPage, readHtmlPage } from './html-page.ts'
import { isMarkdown, readMarkdown } from './markdown.ts'
import { isReport, readPlainText } from './plain-text.ts'

/** Events and programmes. */
const programmes: readonly Format[] = []

/** Links, bookmarks, feeds and bibliographies. */
const links: readonly Format[] = []

/** Notes that a program keeps in one file of its own kind. */
const notes: readonly Format[] = []

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
export const formats: readonly Format[] = [...programmes, ...links, ...notes, ...texts]

/** Asked before the formats of single files, over all files that were opened at once. */
export const groupFormats: readonly GroupFormat[] = []
