import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attachmentAt, isShownAsPicture } from '../db/model/attachment-file.ts'
import { home } from './origin.ts'

/**
 * Answers requests for the pictures of a library, at the paths by which notes name them; `null` for every other
 * address. The type is that of the file's name, which the library gave it for its content.
 */
export function picturesIn(libraryFolder: string): (request: Request) => Promise<Response | null> {
  return async ({ method, url }) => {
    if (!url.startsWith(`${home}attachments/`)) return null
    // Not decoded: a path that needs it is none of ours.
    const path = url.slice(home.length)
    const named = method === 'GET' ? attachmentAt(path) : null
    if (!named || !isShownAsPicture(named.type)) return answer(404, null, 'text/plain')
    const bytes = await readFile(join(libraryFolder, path)).catch(() => null)
    if (!bytes) return answer(404, null, 'text/plain')
    return answer(200, new Uint8Array(bytes), named.type, {
      // What is named by its content never changes.
      'cache-control': 'private, max-age=31536000, immutable',
    })
  }
}

/** Opened as a page, a picture may do nothing at all. */
const answer = (status: number, body: BodyInit | null, type: string, more: Record<string, string> = {}) =>
  new Response(body, {
    status,
    headers: {
      ...more,
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
