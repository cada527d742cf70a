import type { Imported, ImportedDocument, Problem } from '../model.ts'
import { readArticle } from './article.ts'
import { dateInName, meaningOf, readFrontMatter } from './front-matter.ts'
import { readLines, splitLines } from './lines.ts'
import type { Source } from './source.ts'
import { fileStem, nothingFrom } from './source.ts'

/** Front matter, or at least two signs that Markdown alone has. */
export function isMarkdown(sample: string): boolean {
  const lines = splitLines(sample)
  if (
    /^(?:---|\+\+\+|\{)\s*$/u.test(lines[0] ?? '') &&
    /^\s*["\p{L}\p{N}_-]+\s?"?\s?[:=]/u.test(lines[1] ?? '')
  )
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
  const { document, tags, about } = meaningOf(frontMatter)
  const lines = readLines(texts.slice(frontMatter.lines), frontMatter.lines + 1)
  if (frontMatter.lines > 0 && lines.every(({ shape }) => shape === 'blank'))
    return settingsOnly(source, format, document)
  return readArticle({
    source,
    format,
    lines,
    document: { ...document, publishedOn: document.publishedOn ?? dateInName(source.file) },
    tags,
    about,
    problems: frontMatter.problems,
  })
}

/** Nothing but front matter: Hugo's `_index.md`, which tells the title of a section and how it is shown. */
function settingsOnly(source: Source, format: string, document: ImportedDocument): Imported {
  const base = nothingFrom(source, format)
  const problem: Problem = {
    file: source.file,
    line: 1,
    field: null,
    reason: 'record left out',
    text: document.title ?? fileStem(source.file),
  }
  return { ...base, document, problems: [...base.problems, problem] }
}
