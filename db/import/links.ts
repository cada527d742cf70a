import type { ImportedLink, Notice } from '../model/import.ts'
import type { Line } from './lines.ts'

type LinkKind = ImportedLink['kind']

/** Hosts whose pages are always of one kind. A subdomain counts as its host. */
const hosts: readonly (readonly [LinkKind, readonly string[]])[] = [
  [
    'slides',
    ['speakerdeck.com', 'docswell.com', 'slideshare.net', 'slides.com', 'sli.dev', 'slideslive.com'],
  ],
  ['video', ['youtube.com', 'youtu.be', 'vimeo.com', 'nicovideo.jp', 'twitch.tv']],
  [
    'event page',
    ['connpass.com', 'doorkeeper.jp', 'meetup.com', 'lu.ma', 'techplay.jp', 'peatix.com', 'eventbrite.com'],
  ],
  ['repository', ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']],
  [
    'article',
    [
      'zenn.dev',
      'qiita.com',
      'note.com',
      'hatenablog.com',
      'hatenablog.jp',
      'hatenadiary.jp',
      'medium.com',
      'dev.to',
    ],
  ],
]

/** What an address is good for, as far as its host and path tell. */
function linkKind(url: string): LinkKind {
  const { hostname, pathname } = new URL(url)
  if (hostname === 'docs.google.com' && pathname.startsWith('/presentation')) return 'slides'
  if (/\.(?:pdf|pptx?|key)$/i.test(pathname)) return 'slides'
  const kind = hosts.find(([, names]) =>
    names.some((name) => hostname === name || hostname.endsWith(`.${name}`)),
  )?.[0]
  // A person's page on GitHub is no repository.
  if (kind === 'repository' && pathname.split('/').filter(Boolean).length < 2) return 'other'
  return kind ?? 'other'
}

/** A link, or `null` for an address that must stay text: not http(s), relative, or no address at all. */
export function toLink(url: string, title: string, line: number | null): ImportedLink | null {
  if (!/^https?:\/\/[^\s/]/i.test(url) || !URL.canParse(url)) return null
  return { ...plainLink, url, title, kind: linkKind(url), line }
}

/** What a link has that is no bookmark. */
export const plainLink = { tags: [], addedOn: null, isPrivate: false } satisfies Partial<ImportedLink>

const embedded = new Map([
  ['speakerdeck', 'https://speakerdeck.com/player/'],
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['docswell', 'https://www.docswell.com/slide/'],
  ['slideshare', 'https://www.slideshare.net/slideshow/embed_code/key/'],
])

const inMarkdown = /(!|@)?\[([^[\]]{0,500})\]\(<?([^()\s<>]{1,2000})>?(?:\s+"[^"]{0,500}")?\)/g
const reference = /^\s{0,3}\[([^[\]^]{1,200})\]:\s+<?(\S{1,2000}?)>?(?:\s|$)/
const bare = /https?:\/\/[^\s<>"'`|\\^{}、。「」『』（）［］【】]{1,2000}/gi

export interface FoundLinks {
  readonly links: ImportedLink[]
  readonly notices: Notice[]
}

/** The links of a text's lines in order, each address once; what stands in code is no link. */
export function findLinks(lines: readonly Line[]): FoundLinks {
  const links = new Map<string, ImportedLink>()
  const notices: Notice[] = []
  const add = (url: string, title: string, { number, text }: Line) => {
    const link = toLink(url, title, number)
    if (link === null)
      notices.push({ kind: 'link kept as text', line: number, text: text.slice(0, 500), url })
    else if (!links.has(link.url) || links.get(link.url)?.title === '') links.set(link.url, link)
  }
  for (const line of lines) {
    if (line.shape === 'code') continue
    for (const link of line.links) links.set(link.url, link)
    for (const { url, title } of addresses(line)) add(url, title, line)
  }
  return { links: slidesFirst([...links.values()]), notices }
}

function addresses(line: Line): { url: string; title: string }[] {
  if (!line.text.includes(']') && !line.text.includes('://')) return []
  const text = line.text.replaceAll(/`[^`]{1,2000}`/g, ' ')
  const defined = reference.exec(text)
  if (defined) return [{ url: defined[2] ?? '', title: defined[1] ?? '' }]
  const found: { url: string; title: string }[] = []
  const rest = text.replaceAll(inMarkdown, (_all, sign, title, target) => {
    const service = sign === '@' ? embedded.get(title) : undefined
    if (service !== undefined && !target.includes('://')) found.push({ url: service + target, title: '' })
    else if (sign === '@') found.push({ url: target, title: '' })
    // A picture is no link, and a place on the same page leads nowhere else.
    else if (sign !== '!' && !target.startsWith('#')) found.push({ url: target, title: title.trim() })
    return ' '
  })
  for (const [url] of rest.matchAll(bare)) found.push({ url: withoutTail(url), title: '' })
  return found
}

/** Punctuation behind an address belongs to the sentence; so does a bracket that was opened before it. */
function withoutTail(url: string): string {
  const cut = url.replace(/[.,;:!?*_~]{1,10}$/, '')
  const isOpenedBefore = cut.endsWith(')') && !cut.includes('(')
  return isOpenedBefore ? withoutTail(cut.slice(0, -1)) : cut
}

/** Slides are what people look for first. */
const slidesFirst = (links: readonly ImportedLink[]): ImportedLink[] => [
  ...links.filter(({ kind }) => kind === 'slides'),
  ...links.filter(({ kind }) => kind !== 'slides'),
]
