import type { Card, Text } from './card.ts'
import type { Needle } from './expression.ts'
import { countPlaces } from './find.ts'
import { normalise } from './normalise.ts'
import { weights } from './result.ts'

/**
 * How well a document fits what was sought, in the manner of bm25: the more often and in the weightier fields, the
 * better, each further time by less, and less in a long text. For when FTS5's own would take too long: for each part
 * of a query it first counts the documents of the whole library that have that part, to know how rare it is. Without
 * that: all candidates of a query hold all of its parts, so that rarity would hardly change their order.
 *
 * @returns as FTS5's: negative, smaller is better
 */
export function scoreOf(card: Card, texts: readonly Text[], needles: readonly Needle[]): number {
  const names = {
    title: [normalise(card.title)],
    speakers: card.speakers.map(normalise),
    tags: card.tags.map(normalise),
    event: card.eventTitle === null ? [] : [normalise(card.eventTitle)],
  }
  const length = texts.reduce((sum, { original }) => sum + original.length, 0)
  const flattening = k1 * (1 - b + (b * length) / usualLength)
  let score = 0
  for (const needle of needles) {
    const inNames =
      weights.title * times(names.title, needle) +
      weights.speakers * times(names.speakers, needle) +
      weights.tags * times(names.tags, needle) +
      weights.event * times(names.event, needle)
    const inTexts = times(
      texts.map((text) => text.normalised.text),
      needle,
    )
    const frequency = inNames + weights.note * inTexts
    score -= (frequency * (k1 + 1)) / (frequency + flattening)
  }
  return score
}

function times(texts: readonly string[], needle: Needle): number {
  return texts.reduce((sum, text) => sum + countPlaces(text, needle), 0)
}

// As FTS5 has them: sqlite.org/fts5.html#the_bm25_function.
const k1 = 1.2
const b = 0.75

/** Of a note, in UTF-16 units. */
const usualLength = 1500
