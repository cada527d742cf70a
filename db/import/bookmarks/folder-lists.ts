import type { ImportedList, ImportedListItem } from '../../model.ts'
import type { FieldReader } from '../programmes/field-reader.ts'
import type { KeptLink } from './kept-link.ts'
import { itemOf } from './kept-link.ts'

interface Folder {
  readonly path: readonly string[]
  readonly line: number | null
  about: string
  readonly items: ImportedListItem[]
}

/** Folders in folders in folders: nobody finds anything below that. What lies deeper stays in the last one. */
const deepest = 20

/**
 * Links in folders as reading lists. A folder at the top is a list of its own; the folders in it are its headings,
 * each behind the links of the folder itself, with their path where they lie deeper (`AWS / ネットワーク`). Links in no
 * folder are one list with the name of the file's own title.
 */
export class FolderLists {
  readonly #folders = new Map<string, Folder>()
  readonly #read: FieldReader
  readonly #title: string
  #isTooDeep = false

  /** @param title  of the list of links that lie in no folder */
  constructor(title: string, read: FieldReader) {
    this.#title = title
    this.#read = read
  }

  /** A folder, in the order of the file, whether or not there is a link in it. */
  folder(path: readonly string[], about: string, line: number | null): void {
    const folder = this.#at(path, line)
    folder.about = [folder.about, about].filter(Boolean).join('\n\n')
  }

  add(path: readonly string[], link: KeptLink): void {
    const item = itemOf(link, this.#read)
    if (item) this.#at(path, link.line).items.push(item)
  }

  /** Anything else that has a place among the links. */
  put(path: readonly string[], item: ImportedListItem, line: number | null): void {
    this.#at(path, line).items.push(item)
  }

  lists(): ImportedList[] {
    const byTop = new Map<string, Folder[]>()
    for (const folder of this.#folders.values()) {
      const top = folder.path[0] ?? ''
      const known = byTop.get(top)
      if (known) known.push(folder)
      else byTop.set(top, [folder])
    }
    const inner = this.#pathsWithFolders()
    return [...byTop].flatMap(([top, folders]) => this.#list(top, folders, inner))
  }

  #list(top: string, folders: readonly Folder[], inner: ReadonlySet<string>): ImportedList[] {
    const own = folders.find(({ path }) => path.length <= 1)
    const below = folders
      .filter((folder) => folder !== own)
      .flatMap((folder): ImportedListItem[] => {
        const { path, line, about, items } = folder
        // A folder that only holds others is named by their paths.
        if (items.length === 0 && about === '' && inner.has(keyOf(path))) return []
        return [{ kind: 'heading', heading: path.slice(1).join(' / '), why: about, line }, ...items]
      })
    const items = [...(own?.items ?? []), ...below]
    const introduction = own?.about ?? ''
    if (items.length === 0 && introduction === '') {
      const line = own?.line ?? null
      if (top !== '')
        this.#read.problem(
          'record left out',
          { lines: line === null ? null : { from: line, to: line } },
          null,
          top,
        )
      return []
    }
    return [{ key: null, title: top === '' ? this.#title : top, introduction, items }]
  }

  /** Paths of folders that have others in them. */
  #pathsWithFolders(): ReadonlySet<string> {
    const paths = new Set<string>()
    for (const { path } of this.#folders.values())
      for (let length = 1; length < path.length; length += 1) paths.add(keyOf(path.slice(0, length)))
    return paths
  }

  #at(path: readonly string[], line: number | null): Folder {
    const named = path.slice(0, deepest).map((name) => name.replaceAll(/\s+/gu, ' ').trim() || '?')
    if (path.length > deepest && !this.#isTooDeep) {
      this.#isTooDeep = true
      const place = { lines: line === null ? null : { from: line, to: line } }
      this.#read.problem('too deep', place, null, named.join(' / '))
    }
    const key = keyOf(named)
    const known = this.#folders.get(key)
    if (known) return known
    const folder: Folder = { path: named, line, about: '', items: [] }
    this.#folders.set(key, folder)
    return folder
  }
}

const keyOf = (path: readonly string[]): string => path.join('\n')
