import type { LinkKind } from '../model.ts'

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|ref_src|_gl)$/

/**
 * An address for comparing only: the same page saved with http or https, with or without a trailing slash, tracking
 * parameters or a fragment has one. What a fragment picks out of a page is dropped, except a place in a deck
 * (`#slide=12`). Text that is no address is given back as it is.
 */
export function normalisedAddress(url: string): string {
  if (!URL.canParse(url)) return url.trim()
  const address = new URL(url.trim())
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return address.href
  for (const name of [...address.searchParams.keys()])
    if (TRACKING.test(name)) address.searchParams.delete(name)
  address.searchParams.sort()
  const fragment = /^#slide=\d+$/.test(address.hash) ? address.hash : ''
  const path = decoded(address.pathname).replace(/\/+$/, '')
  return `${address.host}${path}${decoded(address.search)}${fragment}`
}

/** Percent-encoded and plain spellings of one address are equal; an invalid escape stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURI(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

/** Whether a window may open the address, and a list may link to it. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
}

const KINDS: readonly (readonly [LinkKind, RegExp])[] = [
  ['slides', /^(?:www\.)?(?:speakerdeck\.com|slideshare\.net|docswell\.com|slides\.com|slid\.es)\//],
  ['slides', /^docs\.google\.com\/presentation\/|^(?:www\.)?canva\.com\/design\/|\.pdf$/],
  ['video', /^(?:www\.|m\.)?(?:youtube\.com\/(?:watch|live|playlist)|vimeo\.com\/\d)|^youtu\.be\//],
  ['event page', /(?:^|\.)connpass\.com\/event\/|\.doorkeeper\.jp\/events\/|^techplay\.jp\/event\//],
  ['repository', /^(?:github|gitlab)\.com\/[^/]+\/[^/]+$|^(?:www\.)?bitbucket\.org\/[^/]+\/[^/]+$/],
  ['article', /^(?:zenn\.dev|qiita\.com|note\.com)\/|\.hatenablog\.(?:com|jp)\/|^(?:dev\.to|medium\.com)\//],
]

/** What an address probably leads to, by its host and path. */
export function guessedKind(url: string): LinkKind {
  const address = normalisedAddress(url).replace(/[?#].*$/, '')
  return KINDS.find(([, pattern]) => pattern.test(address))?.[0] ?? 'other'
}
