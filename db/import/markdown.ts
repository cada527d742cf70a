import type { Imported } from '../model.ts'
import { readArticle } from './article.ts'
import { meaningOf, readFrontMatter } from './front-matter.ts'
import { readLines, splitLines } from './lines.ts'
import type { Source } from './source.ts'

/** Reads a Markdown article, with front matter or without: Zenn, Qiita, Hugo, Jekyll, a note of one's own. */
export function readMarkdown(source: Source, format: string): Imported {
  const texts = splitLines(source.text)
  const frontMatter = readFrontMatter(texts, source.file)
  const { document, tags } = meaningOf(frontMatter)
  const lines = readLines(texts.slice(frontMatter.lines), frontMatter.lines + 1)
  return readArticle({ source, format, lines, document, tags, problems: frontMatter.problems })
}
