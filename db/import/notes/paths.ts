/** The folder of a path, without the last slash; `''` at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Below a folder; `''` is above everything. */
export const isBelow = (path: string, folder: string): boolean =>
  folder === '' || path.startsWith(`${folder}/`)

/** The rest of a path below its folder. */
export const within = (path: string, folder: string): string =>
  folder === '' ? path : path.slice(folder.length + 1)

export const extensionOf = (path: string): string =>
  /\.([A-Za-z0-9]{1,8})$/u.exec(path)?.[1]?.toLowerCase() ?? ''

/** Letter case and composition do not tell two files apart: macOS and Windows do not, and links are typed by hand. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase()

/**
 * Where a relative address in the note `from` leads; `null` for an address of the web, of the same note or above
 * everything. Percent signs are read as often as they were written: some programs write them twice.
 */
export function targetPaths(from: string, address: string): string[] {
  const [target = ''] = address.split(/[?#]/u)
  if (target === '' || /^[a-z][a-z0-9+.-]*:|^\/\//iu.test(target)) return []
  const once = percentDecoded(target)
  return [...new Set([percentDecoded(once), once, target])].flatMap((path) => {
    const joined = joinedPath(folderOf(from), path.replaceAll('\\', '/'))
    return joined === null ? [] : [joined]
  })
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function joinedPath(folder: string, path: string): string | null {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.length === 0 ? null : parts.join('/').normalize('NFC')
}

/** Folders of which none lies in another: the topmost of those given. */
export function topmost(folders: Iterable<string>): string[] {
  const found: string[] = []
  for (const folder of [...new Set(folders)].sort((a, b) => a.length - b.length))
    if (!found.some((above) => above === folder || isBelow(folder, above))) found.push(folder)
  return found.sort()
}
