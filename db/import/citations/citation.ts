import { z } from 'zod'
import type { ImportedLink, ImportedListItem, ImportedSpeaker, ImportedTalk, TalkKind } from '../../model.ts'
import { PartialDate } from '../../model.ts'
import { blankTalk } from '../blank-records.ts'
import { paragraphs } from '../bookmarks/paragraphs.ts'
import { dayIn } from '../bookmarks/printed-day.ts'
import { toLink } from '../links.ts'
import { slidesFirst } from '../programmes/addresses.ts'
import type { FieldReader, Place } from '../programmes/field-reader.ts'
import { givenTags } from '../programmes/given-tags.ts'
import { talkKind } from '../programmes/talk-kind.ts'

/** Text, or a number that stands for it. */
const Text = z.union([z.string(), z.number().transform(String)])

const Name = z.looseObject({
  family: Text.optional(),
  given: Text.optional(),
  literal: Text.optional(),
  suffix: Text.optional(),
  'dropping-particle': Text.optional(),
  'non-dropping-particle': Text.optional(),
})

const CslDate = z.looseObject({
  'date-parts': z.array(z.array(Text.nullable())).optional(),
  literal: Text.optional(),
  raw: Text.optional(),
})

const Fields = z.record(z.string(), z.unknown())
const Anything = z.array(z.unknown())
const Names = z.array(Name)
const Literal = z.string()
const Strings = z.array(z.string())

/** What has a place of its own in a talk; everything else that is text is told behind its title. */
const placed = new Set([
  'id',
  'citation-key',
  'citation-label',
  'type',
  'title',
  'title-short',
  'shortTitle',
  'author',
  'issued',
  'URL',
  'DOI',
  'abstract',
  'note',
  'annote',
  'keyword',
  'keywords',
  'categories',
  'event',
  'event-title',
  'event-date',
  'genre',
  'language',
  'accessed',
  'submitted',
  'original-date',
  'available-date',
  'custom',
  // How long a book is says nothing of what is in it.
  'number-of-pages',
])

/** In the order of a reference, with the words before a value that says nothing without them; all others follow. */
const named = new Map([
  ['container-title', ''],
  ['collection-title', ''],
  ['volume', 'vol. '],
  ['issue', 'no. '],
  ['collection-number', 'no. '],
  ['number', 'no. '],
  ['chapter-number', 'ch. '],
  ['page', 'p. '],
  ['edition', 'edition '],
  ['editor', 'ed. '],
  ['translator', 'trans. '],
  ['publisher', ''],
  ['publisher-place', ''],
  ['event-place', ''],
  ['ISBN', 'ISBN '],
  ['ISSN', 'ISSN '],
  ['PMID', 'PMID '],
])

/**
 * A record of a bibliography, as CSL has it, as a reading: what was said at a conference is a talk, everything else an
 * article. Authors speak; where it was published stands before the abstract, so that it is found by that too; what
 * somebody noted about it is the note.
 *
 * @param more  addresses that the record has besides its own
 */
export function itemOfCitation(
  value: unknown,
  more: readonly string[],
  read: FieldReader,
  place: Place,
): ImportedListItem | null {
  const fields = Fields.safeParse(value).data
  if (fields === undefined) {
    read.problem('record not understood', place, null, value)
    return null
  }
  const text = (name: string): string => Text.safeParse(fields[name]).data?.trim() ?? ''
  const title = withoutMarkup(text('title') || text('container-title') || text('title-short'))
  const key = text('id') || text('citation-key') || null
  if (title === '' && key === null) {
    read.problem('record not understood', place, null, value)
    return null
  }
  const event = withoutMarkup(text('event-title') || text('event'))
  const where = [event, ...placesOf(fields, title)].filter((part) => part !== '').join(' · ')
  const { note, tags: noted } = ownNote(text('note'))
  const talk: ImportedTalk = {
    ...blankTalk(/\S/u.test(title) ? title : (key ?? '?')),
    key,
    kind: kindOf(fields, text('type'), event, text('genre')),
    speakers: namesOf(fields.author, read, place),
    startsOn: dateOf(fields, read, place),
    abstract: paragraphs([where, withoutMarkup(text('abstract'))]),
    note: paragraphs([note, text('annote')]),
    tags: givenTags([
      ...tagsIn(text('keyword') || text('keywords')),
      ...noted,
      ...listedTags(fields.categories),
    ]),
    links: linksOf(text('URL'), text('DOI'), more, read, place),
    source: place.lines && { heading: place.lines.from, bodyFrom: null, bodyTo: null },
  }
  return { kind: 'talk', talk, event: null, why: '', isRead: false }
}

/** CSL knows `<i>`, `<b>`, `<sup>`, `<sub>`, and small capitals as a span: nothing else in a title is markup. */
const withoutMarkup = (text: string): string =>
  text.replaceAll(/<\/?(?:i|b|sup|sub|sc)>|<span\s[^<>]{0,100}>|<\/span>/giu, '').trim()

function kindOf(
  fields: Readonly<Record<string, unknown>>,
  type: string,
  event: string,
  genre: string,
): TalkKind {
  const isSaid =
    type === 'speech' || type === 'paper-conference' || fields['event-date'] !== undefined || event !== ''
  if (!isSaid) return 'article'
  const kind = talkKind(genre, null)
  return kind === 'other' ? 'talk' : kind
}

function namesOf(value: unknown, read: FieldReader, place: Place): ImportedSpeaker[] {
  if (value === undefined) return []
  const list = Anything.safeParse(value).data ?? [value]
  return list.flatMap((one) => {
    const name = printedName(one)
    if (name === null) {
      read.problem('field not understood', place, 'author', one)
      return []
    }
    return [{ name, printed: name, affiliation: null, handle: null }]
  })
}

/** Names of Japanese and Chinese people are written without a blank and the family first. */
function printedName(value: unknown): string | null {
  const literal = Literal.safeParse(value).data
  const name = literal === undefined ? Name.safeParse(value).data : { literal }
  if (name === undefined) return null
  const given = 'given' in name ? [name.given, name['dropping-particle']] : []
  const family = 'family' in name ? [name['non-dropping-particle'], name.family] : []
  const parts = [...given, ...family].filter((part) => part !== undefined && part.trim() !== '')
  const isEastAsian =
    parts.length === 2 &&
    parts.every((part) => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(part ?? ''))
  const joined = isEastAsian ? parts.toReversed().join('') : parts.join(' ')
  const suffix = 'suffix' in name && name.suffix ? `, ${name.suffix}` : ''
  const printed = withoutMarkup(name.literal ?? `${joined}${suffix}`)
  return /\S/u.test(printed) ? printed : null
}

/** Where and in what it was published: all that is text and has no place of its own. */
function placesOf(fields: Readonly<Record<string, unknown>>, title: string): string[] {
  const order = [...named.keys(), ...Object.keys(fields).filter((name) => !named.has(name))]
  return order.flatMap((name) => {
    const value = fields[name]
    if (placed.has(name) || value === undefined) return []
    const text = Text.safeParse(value).data?.trim() ?? peopleIn(value)
    if (text === '' || text === title) return []
    return [`${named.get(name) ?? ''}${withoutMarkup(text)}`]
  })
}

const peopleIn = (value: unknown): string =>
  (Names.safeParse(value).data ?? []).flatMap((one) => printedName(one) ?? []).join(', ')

function dateOf(
  fields: Readonly<Record<string, unknown>>,
  read: FieldReader,
  place: Place,
): PartialDate | null {
  const given = fields['event-date'] ?? fields.issued
  if (given === undefined) return null
  const date = CslDate.safeParse(given).data
  const [year, month, day] =
    date?.['date-parts']?.[0]?.map((part) => (part === null ? null : Number(part))) ?? []
  const parsed = PartialDate.safeParse({ year: year ?? null, month: month ?? null, day: day ?? null }).data
  const words = date?.raw ?? date?.literal ?? Text.safeParse(given).data ?? ''
  const found = parsed ?? dayIn(words)
  if (found === null) read.problem('no such date', place, 'issued', given)
  return found
}

function linksOf(
  url: string,
  doi: string,
  more: readonly string[],
  read: FieldReader,
  place: Place,
): ImportedLink[] {
  const ofDoi =
    doi === '' ? '' : `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '')}`
  const isSame = (one: string) =>
    ofDoi !== '' && /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(one) && one.endsWith(doi)
  const addresses = [...new Set([...(isSame(url) ? [] : [url]), ofDoi, ...more].filter((one) => one !== ''))]
  return slidesFirst(
    addresses.flatMap((address) => {
      const link = toLink(address, '', place.lines?.from ?? null)
      if (link === null) read.problem('link refused', place, 'URL', address)
      return link ?? []
    }),
  )
}

/** Zotero puts fields that CSL does not know into the note, one in a line: `Citation Key: x`. They are no note. */
function ownNote(note: string): { note: string; tags: string[] } {
  const tags: string[] = []
  const lines = note.split(/\r\n?|\n/u).filter((line) => {
    const field = /^(tldr|citation key|original-date|issued|type|tex\.[\w.-]+|tags?):\s*(.*)$/iu.exec(line)
    if (field && /^tags?$/iu.test(field[1] ?? '')) tags.push(...tagsIn(field[2] ?? ''))
    return !field || /^tldr$/iu.test(field[1] ?? '')
  })
  return { note: lines.join('\n').trim(), tags }
}

const tagsIn = (text: string): string[] => text.split(text.includes(';') ? ';' : ',')

const listedTags = (value: unknown): string[] => Strings.safeParse(value).data ?? []
