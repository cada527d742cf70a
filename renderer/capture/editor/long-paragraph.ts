import { markdownLanguage } from '@codemirror/lang-markdown'
import { Language } from '@codemirror/language'
import type { MarkdownConfig } from '@lezer/markdown'
import { MarkdownParser } from '@lezer/markdown'

/** How long a paragraph of the field becomes before a line begins another, in characters. */
export const longestParagraph = 2000

/**
 * A paragraph is read anew as a whole for every key in it, and a talk written down line by line without a blank one
 * is a single paragraph. So for the field, not for the preview, a long one is several.
 */
const shortParagraphs: MarkdownConfig = {
  parseBlock: [
    { name: 'LongParagraph', endLeaf: (_context, _line, leaf) => leaf.content.length > longestParagraph },
  ],
}

/** Markdown with tables, tasks and strikethrough, for a field in which somebody writes. */
export const markdownToWrite = new Language(
  markdownLanguage.data,
  configured(markdownLanguage.parser),
  [],
  markdownLanguage.name,
)

function configured(parser: unknown): MarkdownParser {
  if (!(parser instanceof MarkdownParser)) throw new Error('the language Markdown has no parser of Markdown')
  return parser.configure(shortParagraphs)
}
