import type { CSL, CSLDate } from '@citation-js/core'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import type { PartialDate } from '../model.ts'
import { oneLine } from './markdown-text.ts'
import { linkText, ownLines } from './plain-text.ts'
import { proseText } from './prose-text.ts'
import type { SharedList, SharedListItem } from './shared-list.ts'
import { partsOf } from './shared-list.ts'
import { stableUuid } from './stable-id.ts'
import { talkLine } from './talk-line.ts'
import { addressName, isFollowable } from './web-address.ts'
import type { Words } from './words.ts'
import { languageOfList, words } from './words.ts'

// Else every letter beyond ASCII is left out, and every key is made up anew.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true })

/** A list for Zotero and its like: CSL-JSON. A talk is a `speech`; its part of the list is the first keyword. */
export const cslJson = (list: SharedList) =>
  `${JSON.stringify(citations(list, { talk: 'speech', text: clean }), null, 2)}\n`

/** A list for LaTeX: BibLaTeX, in which a talk is `@unpublished` with an `eventtitle`. */
export function bibtex(list: SharedList): string {
  // citation-js takes `<b>` for markup, and one that nobody closes for half a command. Of its kinds, `manuscript` is
  // the one that it writes as `@unpublished`.
  const text = (typed: string) => clean(typed).replaceAll('<', bracket)
  const written: unknown = new Cite(citations(list, { talk: 'manuscript', text })).format('biblatex')
  return `${String(written).trim().replaceAll(bracket, '<')}\n`
}

// For private use, so that no text has it.
const bracket = '\uE000'

interface Dialect {
  readonly talk: 'speech' | 'manuscript'
  /** How a text is spelt. */
  readonly text: (typed: string) => string
}

function citations(list: SharedList, dialect: Dialect): CSL[] {
  const language = languageOfList(list)
  const say = words[language]
  const taken = new Set<string>()
  return partsOf(list).flatMap(({ heading, items }) =>
    items.map(({ item }): CSL => {
      const names = [...(heading === null ? [] : [heading.title]), ...(item.kind === 'talk' ? item.tags : [])]
      return {
        id: keyOf(item, taken),
        language,
        ...citation(item, dialect, say),
        ...keywords(names, dialect),
      }
    }),
  )
}

type Item = Exclude<SharedListItem, { kind: 'heading' }>

function citation(item: Item, { talk, text }: Dialect, say: Words): Omit<CSL, 'id'> {
  const reason = text(proseText(item.why))
  if (item.kind === 'link') {
    return {
      type: 'webpage',
      title: text(oneLine(item.title) || addressName(item.url)),
      ...(isFollowable(item.url) ? { URL: item.url.trim() } : { note: text(item.url) }),
      ...(reason === '' ? {} : { abstract: reason }),
    }
  }
  const url = item.links.find((link) => isFollowable(link.url))?.url.trim()
  const note = [
    // BibLaTeX has no place for a day without its year, nor for how long a talk was.
    talkLine(
      { ...item, speakers: [], event: null, date: item.date?.year === null ? item.date : null },
      say,
    ).join(' · '),
    ...item.links.map((link) => linkText(link, say)),
    ...ownLines(item),
  ].join('\n')
  return {
    type: item.talkKind === 'article' ? 'webpage' : talk,
    title: text(oneLine(item.title)),
    ...(item.speakers.length === 0
      ? {}
      : { author: item.speakers.map((name) => ({ literal: text(oneLine(name)) })) }),
    ...(item.event === null ? {} : { 'event-title': text(oneLine(item.event)) }),
    ...(item.date === null ? {} : { issued: issued(item.date, say) }),
    ...(item.talkKind === 'talk' ? {} : { genre: say.talkKind[item.talkKind] }),
    ...(url === undefined ? {} : { URL: url }),
    ...(reason === '' ? {} : { abstract: reason }),
    ...(note === '' ? {} : { note: text(note) }),
  }
}

/** CSL counts from the year; a date without one is words. */
function issued(date: PartialDate, say: Words): CSLDate {
  const { year, month, day } = date
  if (year === null) return { literal: say.date(date) }
  if (month === null) return { 'date-parts': [[year]] }
  return { 'date-parts': [day === null ? [year, month] : [year, month, day]] }
}

const keywords = (names: readonly string[], { text }: Dialect) => {
  const kept = names.map((name) => text(oneLine(name)).replaceAll(',', '、')).filter((name) => name !== '')
  return kept.length === 0 ? {} : { keyword: kept.join(',') }
}

/** A key that LaTeX takes: letters of the title where it has some, and part of the id. */
function keyOf(item: Item, taken: Set<string>): string {
  const id = stableUuid(item.kind, item.id ?? `${item.title}\n${item.why}`)
  const words =
    item.title
      .normalize('NFKD')
      .match(/[A-Za-z\d]+/gu)
      ?.slice(0, 3)
      .join('-')
      .toLowerCase() ?? item.kind
  const stem = `${words}${id.slice(-6)}`
  let key = stem
  for (let n = 2; taken.has(key); n += 1) key = `${stem}x${n}`
  taken.add(key)
  return key
}

const clean = (text: string) => text.toWellFormed().replaceAll(/(?![\n\t])\p{Cc}/gu, '')
