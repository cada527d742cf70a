import type { SearchNearness, TextRange } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { closestOf } from './closest.ts'
import { needlesOf } from './expression.ts'
import { merged, placesOf } from './find.ts'
import { normaliseWithMap } from './normalise.ts'
import { planOf } from './plan.ts'
import { parse } from './query.ts'
import { widerOf } from './wider.ts'

/** A text that belongs to a hit, and the query that found it. */
export interface PlacesQuestion {
  readonly query: string
  /** Spellings of the glossary that the reader took back. */
  readonly without?: readonly string[] | undefined
  readonly nearness: SearchNearness
  readonly text: string
}

/** More marks than this in one text help nobody, and a note of a book's length must not fill the window's memory. */
const mostPlaces = 2000

/**
 * Every place of one text that a query hits, in order.
 *
 * @param text     as stored; the ranges are UTF-16 units of it
 * @param nearness of the hit that the text belongs to: what was found as typed is not marked by typing errors
 */
export function placesInText(
  library: Reader,
  { query, without, nearness, text }: PlacesQuestion,
): TextRange[] {
  const wider = widerOf(library, without)
  const { text: sought } = planOf(library, parse(query).root, undefined, wider)
  if (!sought) return []
  const normalised = normaliseWithMap(text)
  const needles =
    nearness === 'closest'
      ? (closestOf(library, sought, wider)?.needles ?? [])
      : needlesOf(sought, nearness === 'mended' ? 'mended' : 'inside', wider)
  return merged(needles.flatMap((needle) => placesOf(normalised, needle))).slice(0, mostPlaces)
}
