import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { z } from 'zod'
import type { Imported, ImportedListItem } from '../../model.ts'
import type { Format } from '../format.ts'
import { megabyte } from '../format.ts'
import type { Place } from '../programmes/field-reader.ts'
import { FieldReader } from '../programmes/field-reader.ts'
import type { Source } from '../source.ts'
import { fileStem, nothingFrom } from '../source.ts'
import type { BibtexPiece } from './bibtex-entries.ts'
import { bibtexPieces } from './bibtex-entries.ts'
import { itemOfCitation } from './citation.ts'

/** An entry with a key and a field, wherever it begins: comments and text may stand before it. */
const isBibtex = (sample: string): boolean =>
  /(?:^|\n)[ \t]*@[ \t]{0,5}[A-Za-z]{1,30}\s{0,5}[{(]\s{0,5}[^\s@{}"=,\\]{1,200}\s{0,5},\s{0,200}[A-Za-z]{1,30}\s{0,5}=/u.test(
    sample,
  ) || /^\uFEFF?\s*@(?:string|preamble)\s{0,5}[{(]/iu.test(sample)

const Entries = z.array(
  z.object({
    type: z.string(),
    label: z.string(),
    properties: z.record(z.string(), z.union([z.string(), z.number().transform(String)])),
    annotations: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  }),
)
/** CSL, in which only citation-js knows the names. */
const Records = z.array(z.record(z.string(), z.unknown()))
type Entry = z.output<typeof Entries>[number]
type Located = { readonly entry: Entry; readonly place: Place }

/**
 * Reads a bibliography of BibTeX or BibLaTeX as one reading list with the file's name, each entry a reading with its
 * authors (`citation.ts`). citation-js reads names, accents and commands; entries are handed to it one by one, so that
 * one that is broken costs only itself. Addresses are taken as they are typed, since it would encode them anew.
 */
function readBibtex(source: Source, format: string): Imported {
  const read = new FieldReader(source.file)
  const pieces = bibtexPieces(source.text)
  const strings = new Map(
    pieces.filter(({ type }) => type === 'string').map((piece) => [nameOfString(piece), piece.text]),
  )
  const located = pieces.flatMap((piece) => entryIn(piece, strings, read))
  const byKey = new Map(located.map(({ entry }) => [entry.label, entry]))
  const items = located.flatMap((one) => itemOf(one, byKey, read))
  const nothing = nothingFrom(source, format)
  const list = { key: null, title: fileStem(source.file), introduction: '', items }
  return {
    ...nothing,
    lists: items.length === 0 ? [] : [list],
    problems: [...nothing.problems, ...read.problems],
  }
}

const placeOf = ({ line, lastLine }: BibtexPiece): Place => ({ lines: { from: line, to: lastLine } })

const nameOfString = ({ text }: BibtexPiece): string =>
  /[{(]\s*([^\s={}"]{1,100})/u.exec(text)?.[1]?.toLowerCase() ?? ''

function entryIn(piece: BibtexPiece, strings: ReadonlyMap<string, string>, read: FieldReader): Located[] {
  if (['string', 'preamble', 'comment'].includes(piece.type)) return []
  const place = placeOf(piece)
  if (piece.unclosed > 0) read.problem('not well-formed', place, null, piece.text)
  const text = `${piece.text}${'}'.repeat(Math.min(piece.unclosed, 100))}`
  try {
    const given: unknown = plugins.input.data(`${neededBy(text, strings)}${text}`, '@biblatex/text')
    return Entries.parse(given).map((entry) => ({ entry, place }))
  } catch {
    // What citation-js throws for an entry has no type of its own; the entry itself says more than its message.
    read.problem('record not understood', place, null, piece.text)
    return []
  }
}

/** The `@string`s that an entry names, and those that they name: a file may have hundreds of them. */
function neededBy(text: string, strings: ReadonlyMap<string, string>): string {
  const needed = new Map<string, string>()
  const open = [text]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const [, name = ''] of one.matchAll(/[=#]\s*([A-Za-z_][\w:+-]{0,100})/gu)) {
      const definition = strings.get(name.toLowerCase())
      if (definition === undefined || needed.has(name.toLowerCase())) continue
      needed.set(name.toLowerCase(), definition)
      open.push(definition)
    }
  }
  // Their own order: one may be made of those before it.
  return [...strings]
    .filter(([name]) => needed.has(name))
    .map(([, definition]) => `${definition}\n`)
    .join('')
}

function itemOf(
  { entry, place }: Located,
  byKey: ReadonlyMap<string, Entry>,
  read: FieldReader,
): ImportedListItem[] {
  const family = withParents(entry, byKey)
  let csl: unknown
  try {
    const given: unknown = plugins.input.data(family, '@biblatex/entries+list')
    csl = Records.parse(given)[0]
  } catch {
    read.problem('record not understood', place, null, entry)
    return []
  }
  const own = new Map(Object.entries(entry.properties))
  for (const [name, text] of own)
    if (!knownFields.has(name.replace(/\+an(?::.*)?$/u, '')))
      read.problem('field not understood', place, name, text)
  const url = own.get('url')
  const record = { ...Object(csl), ...(url === undefined ? {} : { URL: typedAddress(url) }) }
  const item = itemOfCitation(record, otherAddresses(own), read, place)
  return item ? [item] : []
}

/**
 * An entry with those it takes fields from, itself first. `crossref` may lead in a circle, which citation-js would
 * follow for ever: the way back is cut.
 */
function withParents(entry: Entry, byKey: ReadonlyMap<string, Entry>): Entry[] {
  const family: Entry[] = []
  const seen = new Set<string>()
  for (let one: Entry | undefined = entry; one !== undefined && family.length < 10; ) {
    seen.add(one.label)
    const key: string = one.properties.crossref ?? ''
    const parent: Entry | undefined = seen.has(key) ? undefined : byKey.get(key)
    const { crossref: _crossref, ...properties } = one.properties
    family.push(parent ? one : { ...one, properties })
    one = parent
  }
  return family
}

/** `\url{https://…}`, and signs that LaTeX wants a backslash before. */
const typedAddress = (text: string): string =>
  text
    .replaceAll(/\\url\s*\{([^{}]*)\}/gu, '$1')
    .replaceAll(/\\([&%$#_{}~])/gu, '$1')
    .trim()

/** Addresses of other fields: what was published on the web before there was a field for it, and preprints. */
function otherAddresses(own: ReadonlyMap<string, string>): string[] {
  const inText = ['howpublished', 'note', 'addendum'].flatMap((name) =>
    [...typedAddress(own.get(name) ?? '').matchAll(/https?:\/\/[^\s{}<>"\\]{1,2000}/gu)].map(([url]) =>
      url.replace(/[.,;)]+$/u, ''),
    ),
  )
  const archive = own.get('archiveprefix') ?? own.get('eprinttype') ?? ''
  const eprint = own.get('eprint') ?? ''
  return [...inText, ...(/arxiv/iu.test(archive) && eprint !== '' ? [`https://arxiv.org/abs/${eprint}`] : [])]
}

/** Fields that citation-js has a place for, or that say nothing to a reader. */
const knownFields = new Set(
  'abstract addendum address afterword annotation annote archiveprefix author bookauthor bookpagination booksubtitle booktitle booktitleaddon chapter crossref date day doi edition editor editora editorb editorc editortype eid entrysubtype eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon foreword holder howpublished indextitle institution introduction isan isbn ismn isrn issn issue issuetitle iswc journal journalsubtitle journaltitle journaltitleaddon key keywords label langid language library location mainsubtitle maintitle maintitleaddon month note number numpages options organization origdate origlanguage origlocation origpublisher origtitle page pages pagetotal pagination part pmcid pmid publisher pubstate reprinttitle school series shortauthor shortjournal shortseries shorttitle sortkey sortname subtitle timestamp title titleaddon translator type url urldate venue version volume volumes year'.split(
    ' ',
  ),
)

export const bibtex: Format = {
  name: 'bibtex',
  extensions: ['bib', 'bibtex'],
  detect: isBibtex,
  read: readBibtex,
  limitBytes: 20 * megabyte,
}
