import type { Imported, Problem, Reference } from '../../model.ts'
import { readArticle } from '../article.ts'
import { dateInName, meaningOf, readFrontMatter } from '../front-matter.ts'
import type { GroupFormat } from '../group.ts'
import type { Line } from '../lines.ts'
import { readLines, splitLines } from '../lines.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import { findVaults } from './find-vaults.ts'
import type { NoteParts } from './note.ts'
import { withParts } from './note.ts'
import { extensionOf, nameOf } from './paths.ts'
import { proseLines } from './prose-lines.ts'
import { isHidden, isNote, Vault } from './vault.ts'
import type { WikiLink } from './wiki-links.ts'
import { findHashtags, findWikiLinks, tagPath } from './wiki-links.ts'

const attachable = new Set(
  'png jpg jpeg gif webp heic svg avif bmp pdf vtt srt mp3 m4a wav webm mp4 mov canvas base'.split(' '),
)

/** A folder of Markdown notes that lead to each other by `[[name]]`: an Obsidian vault, or kept like one. */
export const obsidian: GroupFormat = {
  name: 'obsidian',
  find: findVaults,
  owns: (path) => isNote(path) || isHidden(path) || attachable.has(extensionOf(path)),
  *read(files, folder, format) {
    const vault = new Vault(files, folder)
    for (const path of vault.notes) {
      const source = files.text(path)
      if (source !== null) yield readNote({ ...source, file: path }, format, vault)
    }
    for (const path of vault.boards)
      yield leftOut({ file: path, text: '', encoding: 'UTF-8', problems: [] }, format)
  },
}

function readNote(source: Source, format: string, vault: Vault): Imported {
  const texts = splitLines(source.text)
  const frontMatter = readFrontMatter(texts, source.file)
  const { document, tags, about } = meaningOf(frontMatter)
  const lines = readLines(texts.slice(frontMatter.lines), frontMatter.lines + 1)
  const prose = proseLines(lines)
  const { problems, ...parts } = partsOf(source.file, findWikiLinks(prose), vault)
  const day = document.publishedOn ?? dateInName(source.file)
  const read = readArticle({
    key: parts.key,
    source,
    format,
    lines,
    // The name of the file is the note's title, unless the note begins with one.
    document: {
      ...document,
      publishedOn: day,
      title: document.title ?? (beginsWithTitle(lines) ? null : fileStem(source.file)),
    },
    tags: distinctTags([...tags.flatMap((tag) => tag.split(/[\s,]+/u)), ...findHashtags(prose)]),
    about,
    day,
    problems: [...frontMatter.problems, ...problems],
  })
  return withParts(read, parts)
}

const beginsWithTitle = (lines: readonly Line[]): boolean =>
  lines.find(({ shape }) => shape !== 'blank')?.level === 1

const distinctTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tagPath(tag.replace(/^#/u, ''))).filter((tag) => tag !== '')),
]

function partsOf(
  file: string,
  links: readonly WikiLink[],
  vault: Vault,
): NoteParts & { problems: Problem[] } {
  const references: Reference[] = []
  const attachments: NoteParts['attachments'][number][] = []
  const missing = new Map<string, Problem>()
  for (const link of links) {
    const { written, shown, line, target } = link
    if (target === '') continue
    const path = vault.resolve(file, link)
    const attachment = path === null || isNote(path) ? null : vault.attachment(path)
    if (path !== null && isNote(path)) {
      references.push({ written, shown, to: { kind: 'record', key: vault.keyOf(path) }, line })
    } else if (attachment !== null) {
      references.push({ written, shown, to: { kind: 'attachment', entry: attachment.entry }, line })
      attachments.push({ attachment, line })
    } else if (!missing.has(target)) {
      const isFile = written.startsWith('!') && extensionOf(target) !== ''
      const reason = isFile ? 'attachment missing' : 'reference missing'
      missing.set(target, { file, line, field: null, reason, text: written })
    }
  }
  return { key: vault.keyOf(file), references, attachments, problems: [...missing.values()] }
}

/** A canvas or a base holds places and queries, and no text of its own. */
function leftOut(source: Source, format: string): Imported {
  const base = nothingFrom(source, format)
  return {
    ...base,
    problems: [
      { file: source.file, line: null, field: null, reason: 'record left out', text: nameOf(source.file) },
    ],
  }
}
