import type { ProseLine } from './prose-lines.ts'

/** A place that leads to another note or to a file, as Obsidian, Logseq and many others write it. */
export interface WikiLink {
  /** The whole of it as typed. */
  readonly written: string
  readonly shown: string
  /** The note or file, without heading and block; `''` for a place in the same note. */
  readonly target: string
  /** The same with what stands behind `#`: a note may be called `SRE #2`. */
  readonly whole: string
  /** By `[[name]]`; else it is an address, `[shown](Note%20name.md)`. */
  readonly isByName: boolean
  readonly line: number
}

const byName = /!?\[\[([^[\]|#^\n]*)([#^][^[\]|\n]*)?(?:\\?\|([^[\]\n]*))?\]\]/gu
const byAddress =
  /!?\[([^[\]]{0,500})\]\(\s*(?:<([^<>\n]{1,2000})>|((?:[^()\s]|\([^()\s]*\)){1,2000}|(?:[^()\n"]|\([^()\n"]*\)){1,500}\.[A-Za-z0-9]{2,5}))(?:\s+"[^"]{0,500}")?\s*\)/gu

/** All places of a text that may lead to other notes and files. Addresses of the web are not among them. */
export function findWikiLinks(lines: readonly ProseLine[]): WikiLink[] {
  return lines.flatMap(({ number, text }): WikiLink[] => {
    if (!text.includes(']')) return []
    const named = [...text.matchAll(byName)].map(([written, target = '', part = '', shown]): WikiLink => {
      const name = target.replace(/\\$/u, '').trim()
      const whole = `${target.replace(/\\$/u, '')}${part.replace(/\\$/u, '')}`.trim()
      // Behind a picture's name stands its width.
      const words =
        shown === undefined || /^\d{1,5}(?:x\d{1,5})?$/u.test(shown) ? `${name}${part}`.trim() : shown
      return { written, shown: words, target: name, whole, isByName: true, line: number }
    })
    const addressed = [...text.matchAll(byAddress)].flatMap(
      ([written, shown = '', bracketed, bare]): WikiLink[] => {
        const target = bracketed ?? bare ?? ''
        return /^[a-z][a-z0-9+.-]*:|^[/\\]{2}|^#/iu.test(target)
          ? []
          : [{ written, shown, target, whole: target, isByName: false, line: number }]
      },
    )
    return [...named, ...addressed]
  })
}

/**
 * `#a`, `#a/b`, `#ポストモーテム`: behind a blank or at the beginning of a line, not of digits alone. Nothing in code,
 * addresses and links is a tag.
 */
export function findHashtags(lines: readonly ProseLine[]): string[] {
  const tags = lines.flatMap(({ text }) => {
    if (!text.includes('#')) return []
    const plain = text
      .replaceAll(byName, ' . ')
      .replaceAll(byAddress, ' . ')
      .replaceAll(/https?:\/\/\S+/gu, ' . ')
    return [...plain.matchAll(/(?<=^|[\s\u3000])#([\p{L}\p{N}\p{M}\p{Emoji_Presentation}_/-]+)/gu)].map(
      ([, tag = '']) => tagPath(tag),
    )
  })
  return [...new Set(tags)].filter((tag) => /[^\d/]/u.test(tag))
}

/** Without empty parts: `#a/` is `a`. */
export const tagPath = (tag: string): string =>
  tag
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/')
