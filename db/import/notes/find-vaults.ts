import type { Files } from '../group.ts'
import { readLines, splitLines } from '../lines.ts'
import { folderOf, isBelow, topmost } from './paths.ts'
import { proseLines } from './prose-lines.ts'
import { isHidden, isNote, Vault } from './vault.ts'
import { findHashtags, findWikiLinks } from './wiki-links.ts'

/** Where no `.obsidian` lies, so many notes are looked into. */
const looksInto = 300

/**
 * The folders that are Obsidian vaults: marked by `.obsidian`, or with a note that leads to another by its name, or
 * with hashtags in most of their notes.
 */
export function findVaults(files: Files): string[] {
  const marked = topmost(
    files.entries.flatMap(({ path }) => {
      const at = `/${path}`.indexOf('/.obsidian/')
      return at === -1 ? [] : [path.slice(0, Math.max(0, at - 1))]
    }),
  )
  const others = files.entries.flatMap(({ path }) =>
    isNote(path) && !isHidden(path) && !marked.some((vault) => isBelow(path, vault)) ? [path] : [],
  )
  const all = new Vault(files, '')
  const linked = new Set<string>()
  const tagged: string[] = []
  for (const path of others.slice(0, looksInto)) {
    if (linked.has(folderOf(path))) continue
    const prose = proseLines(readLines(splitLines(files.text(path)?.text ?? '')))
    for (const link of findWikiLinks(prose)) {
      const target = link.isByName && link.target !== '' ? all.resolve(path, link) : null
      const folder = target === null || target === path ? null : commonFolder(path, target)
      if (folder !== null) linked.add(folder)
    }
    if (findHashtags(prose).length > 0) tagged.push(folderOf(path))
  }
  const notesIn = (folder: string) => others.filter((path) => folderOf(path) === folder).length
  const mostlyTagged = [...new Set(tagged)].filter((folder) => {
    const count = tagged.filter((one) => one === folder).length
    return count > 2 && count * 2 > notesIn(folder)
  })
  return topmost([...marked, ...linked, ...mostlyTagged])
}

/** The folder of both, where it is near to one of them: far apart, two notes have a name in common by chance. */
function commonFolder(a: string, b: string): string | null {
  const folders = [folderOf(a), folderOf(b)]
  const [first = [], second = []] = folders.map((folder) => folder.split('/'))
  const length = first.findIndex((part, index) => part !== second[index])
  const common = (length === -1 ? first : first.slice(0, length)).join('/')
  return folders.some((folder) => folder === common || folderOf(folder) === common) ? common : null
}
