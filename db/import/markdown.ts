import type { Imported } from '../model.ts'
import { readArticle } from './article.ts'
import { meaningOf, readFrontMatter } from './front-matter.ts'
import { readLines, splitLines } from './lines.ts'
import type { Source } from './source.ts'

/** Front matter, or at least two signs that Markdown alone has. */
export function isMarkdown(sample: string): boolean {
  const lines = splitLines(sample)
  if (/^(?:---|\+\+\+|\{)\s*$/u.test(lines[0] ?? '') && /^\s*["\w-]+\s?"?\s?[:=]/u.test(lines[1] ?? ''))
    return true
  const signs = lines.filter((line) =>
    /^#{1,6}\s\S|^(?:```|~~~)|\[[^\]]{1,300}\]\([^)\s]{1,2000}\)|\*\*[^*]{1,200}\*\*|^\[[^\]]{1,200}\]:\s/u.test(
      line,
    ),
  )
  return signs.length > 1 || /^#\s\S/u.test(lines[0] ?? '')
}

/** Reads a Markdown article, with front matter or without: Zenn, Qiita, Hugo, Jekyll, a note of one's own. */
export function readMarkdown(source: Source, format: string): Imported {
  const texts = splitLines(source.text)
  const frontMatter = readFrontMatter(texts, source.file)
  const { document, tags } = meaningOf(frontMatter)
  const lines = readLines(texts.slice(frontMatter.lines), frontMatter.lines + 1)
  return readArticle({ source, format, lines, document, tags, problems: frontMatter.problems })
}
