import type { Imported, Reference } from '../../model.ts'
import type { Files } from '../group.ts'
import { readLines, splitLines } from '../lines.ts'
import type { NoteParts } from './note.ts'
import { withParts } from './note.ts'
import { isAttached } from './notion-names.ts'
import { pathKey, targetPaths } from './paths.ts'
import { proseLines } from './prose-lines.ts'
import { findWikiLinks } from './wiki-links.ts'

/**
 * Gives the records of a text or a page the pictures and other files that it names and that lie in the same folder or
 * archive: `![](../_resources/slide.png)`, `![](/images/a.png)` of a site, the `…_files` folder of a saved page.
 */
export function withFilesBeside(imported: Imported, files: Files): Imported {
  const links = findWikiLinks(proseLines(readLines(splitLines(imported.text)))).filter(
    ({ isByName, target }) => !isByName && isAttached(target.split(/[?#]/u)[0] ?? ''),
  )
  if (links.length === 0) return imported
  const byPath = pathsOf(files)
  const references: Reference[] = []
  const attachments: NoteParts['attachments'][number][] = []
  for (const { written, shown, target, line } of links) {
    const paths = targetPaths(imported.file, target)
    const path = [...paths, ...paths.map((one) => `static/${one}`)].flatMap(
      (one) => byPath.get(pathKey(one)) ?? [],
    )[0]
    const attachment = path === undefined ? null : files.attachment(path)
    if (attachment === null) continue
    references.push({ written, shown, to: { kind: 'attachment', entry: attachment.entry }, line })
    attachments.push({ attachment, line })
  }
  const key = imported.talks[0]?.key ?? imported.events[0]?.key ?? ''
  return references.length === 0 ? imported : withParts(imported, { key, references, attachments })
}

const known = new WeakMap<Files, ReadonlyMap<string, string>>()

/** Made once for what was opened, and not for each of its ten thousand notes. */
function pathsOf(files: Files): ReadonlyMap<string, string> {
  const paths = known.get(files) ?? new Map(files.entries.map(({ path }) => [pathKey(path), path]))
  known.set(files, paths)
  return paths
}
