import type { Imported } from '../model.ts'
import { readArticle } from './article.ts'
import { readLines, splitLines } from './lines.ts'
import { outline } from './report/outline.ts'
import type { Source } from './source.ts'
import { noDocument } from './source.ts'

/** At least one line reads as the heading of a talk. */
export function isReport(sample: string): boolean {
  return outline(readLines(splitLines(sample)), true).some(({ of }) => of === 'talk')
}

/** Reads plain text: the report of an evening as people paste it, or any other text as one article. */
export function readPlainText(source: Source, format: string): Imported {
  return readArticle({
    source,
    format,
    lines: readLines(splitLines(source.text)),
    document: noDocument,
    tags: [],
    problems: [],
  })
}
