import type { Files } from '../group.ts'
import { extensionOf, isBelow, nameOf, pathKey, targetPaths, within } from './paths.ts'
import type { WikiLink } from './wiki-links.ts'

export const isNote = (path: string): boolean => extensionOf(path) === 'md'

/** The settings of Obsidian, and what was thrown away in it. */
export const isHidden = (path: string): boolean => /(?:^|\/)\.(?:obsidian|trash)\//u.test(path)

/** Which note or file a link of the vault leads to. */
export class Vault {
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
