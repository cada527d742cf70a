import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { home } from './origin.ts'

/** Stands in index.html wherever the nonce of the answer is to stand. */
const noncePlaceholder = '__CSP_NONCE__'

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
])

/**
 * Answers requests for the files of one folder and nothing outside it; the folder's own address is index.html.
 *
 * Each page gets a nonce of its own, for the style elements that CodeMirror and react-aria add.
 *
 * @param complete  what else is to stand in a page
 */
export function pagesIn(
  root: string,
  complete: (html: string) => Promise<string>,
): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return refusal(405)
    const file = fileAt(root, url)
    const type = file && types.get(extname(file))
    if (!file || !type) return refusal(404)
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return refusal(404)
    const nonce = randomBytes(16).toString('base64')
    const body = type.startsWith('text/html')
      ? await complete(bytes.toString().replaceAll(noncePlaceholder, nonce))
      : new Uint8Array(bytes)
    return new Response(body, { headers: headers(type, nonce) })
  }
}

/** The file that an address names; `null` for another host's, and for one that would lead out of the folder. */
function fileAt(root: string, url: string): string | null {
  if (!url.startsWith(home)) return null
  // Decoded before it is joined: an encoded `..` or `\` is looked at as what it would become.
  const path = decoded(new URL(url).pathname)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = join(root, path === '/' ? 'index.html' : path)
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

const refusal = (status: number) => new Response(null, { status, headers: headers('text/plain', '') })

const headers = (type: string, nonce: string) => ({
  'content-type': type,
  'content-security-policy': policy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})

/** Nothing but what we ship: no inline script, no script from a string, no network, no frame. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
