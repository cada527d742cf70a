import type { Imported, Problem, Reference } from '../../model.ts'
import { readArticle } from '../article.ts'
import { dateInName, meaningOf, readFrontMatter } from '../front-matter.ts'
import type { Files, GroupFormat } from '../group.ts'
import type { Line } from '../lines.ts'
import { readLines, splitLines } from '../lines.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { NoteParts } from './note.ts'
import { withParts } from './note.ts'
import { extensionOf, folderOf, isBelow, nameOf, pathKey, targetPaths, topmost, within } from './paths.ts'
import { proseLines } from './prose-lines.ts'
import type { WikiLink } from './wiki-links.ts'
import { findHashtags, findWikiLinks, tagPath } from './wiki-links.ts'

/** Of files without a `.obsidian` beside them, so many are looked into for links between notes. */
const looksInto = 300

const isNote = (path: string): boolean => extensionOf(path) === 'md'
const isHidden = (path: string): boolean => /(?:^|\/)\.(?:obsidian|trash)\//u.test(path)
const attachable = new Set(
  'png jpg jpeg gif webp heic svg avif bmp pdf vtt srt mp3 m4a wav webm mp4 mov canvas base'.split(' '),
)

/** A folder of Markdown notes that lead to each other by `[[name]]`: an Obsidian vault, or kept like one. */
export const obsidian: GroupFormat = {
  name: 'obsidian',
  find(files) {
    const marked = files.entries.flatMap(({ path }) => {
      const at = `/${path}`.indexOf('/.obsidian/')
      return at === -1 ? [] : [path.slice(0, Math.max(0, at - 1))]
    })
    const vaults = topmost(marked)
    const others = files.entries.filter(
      ({ path }) => isNote(path) && !isHidden(path) && !vaults.some((vault) => isBelow(path, vault)),
    )
    const linked = others
      .slice(0, looksInto)
      .filter(({ path }) => /\[\[[^[\]\n]+\]\]/u.test(files.text(path)?.text ?? ''))
    return topmost([...vaults, ...linked.map(({ path }) => folderOf(path))])
  },
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

/** Which note or file a link of the vault leads to. */
class Vault {
  readonly notes: readonly string[]
  /** Canvases and bases: no text that a note could hold. */
  readonly boards: readonly string[]
  readonly #files: Files
  readonly #folder: string
  readonly #byPath = new Map<string, string>()
  /** Every name and path end that a link may be: `b`, `a/b` for `x/a/b.md`. */
  readonly #byEnd = new Map<string, string[]>()

  constructor(files: Files, folder: string) {
    this.#files = files
    this.#folder = folder
    const paths = files.entries
      .map(({ path }) => path)
      .filter((path) => isBelow(path, folder) && !isHidden(path))
    this.notes = paths.filter(isNote).sort()
    this.boards = paths.filter((path) => ['canvas', 'base'].includes(extensionOf(path)))
    for (const path of paths) {
      this.#byPath.set(pathKey(path), path)
      const name = nameKey(nameOf(path))
      this.#byEnd.set(name, [...(this.#byEnd.get(name) ?? []), path])
    }
  }

  keyOf(path: string): string {
    return ['obsidian', nameOf(this.#folder), within(path, this.#folder)].join('\n')
  }

  /** The path that a link leads to. Of several with one name, the one with the shortest path, as Obsidian has it. */
  resolve(
    from: string,
    { target, whole, isByName }: Pick<WikiLink, 'target' | 'whole' | 'isByName'>,
  ): string | null {
    if (isByName && whole !== target) {
      const found = this.resolve(from, { target: whole, whole, isByName })
      if (found !== null) return found
    }
    const name = target.replaceAll('\\', '/').replace(/^\.?\//u, '')
    const addressed = isByName ? [] : targetPaths(from, target)
    const fromTop = isByName ? [name] : targetPaths('', target)
    const below = fromTop.map((path) => (this.#folder === '' ? path : `${this.#folder}/${path}`))
    for (const path of [...addressed, ...below]) {
      const found = this.#byPath.get(pathKey(path)) ?? this.#byPath.get(pathKey(`${path}.md`))
      if (found !== undefined) return found
    }
    const end = nameKey(isByName ? name : (fromTop[0] ?? ''))
    const ending = (this.#byEnd.get(nameOf(end)) ?? []).filter((path) =>
      `/${nameKey(path)}`.endsWith(`/${end}`),
    )
    return ending.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null
  }

  attachment(path: string) {
    return this.#files.attachment(path)
  }
}

/** As a link names it: a note without `.md`, any other file with its extension. */
const nameKey = (path: string): string => pathKey(path).replace(/\.md$/u, '')

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
