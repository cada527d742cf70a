import { z } from 'zod'
import { GlossaryId } from './ids.ts'

/** What a search can find. A link is found as itself only when it belongs to no talk and no event. */
export const SearchKind = z.enum(['talk', 'event', 'link', 'list'])
export type SearchKind = z.output<typeof SearchKind>

/** The columns of the index, in the order of their table: what a hit was found in. */
export const SearchField = z.enum(['title', 'speakers', 'tags', 'note', 'event', 'links', 'attachment'])
export type SearchField = z.output<typeof SearchField>

/** A range of a text: UTF-16 units, end exclusive. */
export const TextRange = z.tuple([z.int().min(0), z.int().min(0)])
export type TextRange = z.output<typeof TextRange>

export const SearchRequest = z.strictObject({
  /** As typed; anything at all. */
  query: z.string(),
  limit: z.int().min(1).max(500),
  /** How many of the results, the best first, come with a snippet, as many as are in sight; all when left out. */
  snippets: z.int().min(0).optional(),
  /** Kinds to look at; all of them when left out. */
  in: z.array(SearchKind).optional(),
  /** Give the reasons for each place in the order (`why`). */
  explain: z.boolean().optional(),
  /** Spellings of the glossary that the reader took back: they widen nothing. */
  without: z.array(z.string()).optional(),
})
export type SearchRequest = z.output<typeof SearchRequest>

/**
 * How near to the typed words a hit is: `typed` holds them as they stand (with the safe spellings), `glossary`
 * holds another word for the same idea, `inside` holds them within a Latin word, `mended` holds a word that differs
 * by a typing error, `closest` holds some of them only.
 */
export const SearchNearness = z.enum(['typed', 'glossary', 'inside', 'mended', 'closest'])
export type SearchNearness = z.output<typeof SearchNearness>

/** One reason for a hit: what was found, in which field, how often, and that field's weight in the ranking. */
export const SearchReason = z.strictObject({
  field: SearchField,
  found: z.string(),
  times: z.int().min(1),
  weight: z.number(),
})
export type SearchReason = z.output<typeof SearchReason>

export const SearchResult = z.strictObject({
  id: z.string(),
  kind: SearchKind,
  title: z.string(),
  titleMatches: z.array(TextRange),
  /** Title of the talk's event. */
  event: z.string().nullable(),
  eventId: z.string().nullable(),
  /** `2023-10-20`, `2023-10`, `2023` or `--10-20`. */
  date: z.string().nullable(),
  speakers: z.array(z.string()),
  tags: z.array(z.string()),
  /** A piece of the text as stored, with the places in it that the query hit. */
  snippet: z.string(),
  matches: z.array(TextRange),
  /** The name of the file, a PDF or a transcript, that the piece of text stands in; not there for all else. */
  inFile: z.string().optional(),
  /** Higher is better; comparable within one answer only. */
  score: z.number(),
  nearness: SearchNearness,
  /** What a link opens. */
  url: z.string().optional(),
  /** Spellings by which this hit was found though they were not typed. */
  also: z.array(z.string()).optional(),
  why: z.array(SearchReason).optional(),
})
export type SearchResult = z.output<typeof SearchResult>

/** One part of the query as it was understood: what the search field shows as a chip. */
export const SearchChip = z.strictObject({
  kind: z.enum(['phrase', 'filter', 'not', 'either']),
  /** The part in the query language. */
  text: z.string(),
  /** Where it stands in the query as typed. */
  at: TextRange,
  filter: z.string().optional(),
  value: z.string().optional(),
})
export type SearchChip = z.output<typeof SearchChip>

/** Something in the query that could not be taken as meant, and what was done instead. Never an error. */
export const SearchNotice = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('unknown filter'), name: z.string(), at: TextRange }),
  z.strictObject({ code: z.literal('unknown value'), name: z.string(), value: z.string(), at: TextRange }),
  z.strictObject({ code: z.literal('open quote'), at: TextRange }),
  z.strictObject({ code: z.literal('open bracket'), at: TextRange }),
  /** Only the beginning of a very long query was looked at. */
  z.strictObject({ code: z.literal('cut short'), at: TextRange }),
  /** Little was found as typed; words that differ by a typing error were looked for, too. */
  z.strictObject({ code: z.literal('mended'), typed: z.string(), words: z.array(z.string()) }),
  /** Nothing holds all of the query: the hits hold its rarest parts. */
  z.strictObject({ code: z.literal('closest') }),
])
export type SearchNotice = z.output<typeof SearchNotice>

export const SearchAnswer = z.strictObject({
  /** All hits that were counted, not only the ones given. */
  total: z.int().min(0),
  /** Set where counting stopped: there are more, or other spellings were left out since these were enough. */
  hasMore: z.literal(true).optional(),
  tookMs: z.number().min(0),
  results: z.array(SearchResult),
  understood: z.array(SearchChip),
  notices: z.array(SearchNotice),
  /** Spellings that the glossary added; naming one in `without` takes it back. */
  also: z.array(z.string()),
  /** True when no record holds all of the query and `results` hold parts of it. */
  closest: z.boolean(),
})
export type SearchAnswer = z.output<typeof SearchAnswer>

/** One value of a facet and how many hits have it; `query` is what to add to the query to narrow to them. */
export const FacetValue = z.strictObject({ value: z.string(), hits: z.int().min(1), query: z.string() })
export const Facets = z.strictObject({
  year: z.array(FacetValue),
  series: z.array(FacetValue),
  tag: z.array(FacetValue),
  speaker: z.array(FacetValue),
  kind: z.array(FacetValue),
})
export type Facets = z.output<typeof Facets>

/** A talk that is about the same, with the reason: people, tags or event in common, or words. */
export const RelatedTalk = z.strictObject({
  id: z.string(),
  title: z.string(),
  event: z.string().nullable(),
  date: z.string().nullable(),
  speakers: z.array(z.string()),
  shared: z.strictObject({
    speakers: z.array(z.string()),
    tags: z.array(z.string()),
    event: z.boolean(),
    words: z.array(z.string()),
  }),
})
export type RelatedTalk = z.output<typeof RelatedTalk>

/** Words for one idea, as the reader sees and changes them; a search for one of them finds the others. */
export const GlossaryIdea = z.strictObject({
  /** `null` for a built-in one. */
  id: GlossaryId.nullable(),
  /** The first one names the idea: no two built-in ones begin with the same. */
  spellings: z.array(z.string()).min(1),
  /** Only built-in ones can be switched off. */
  isOff: z.boolean(),
})
export type GlossaryIdea = z.output<typeof GlossaryIdea>
