/** Something that the palette offers, with all the words by which it is found: in both languages. */
export interface Offered {
  readonly id: string
  readonly words: string
  readonly others?: readonly string[]
}

const fits = { none: 0, inside: 1, word: 2, start: 3, equal: 4 } as const

/**
 * What holds every word that was typed, best first: equal, then beginning so, then a word of it, then the rest; among
 * equals what was chosen more often lately.
 *
 * @param uses how often each was chosen lately, by id
 * @param isFound true for what has been found by other means, e.g. by its reading: it is never left out
 */
export function inOrder<Offer extends Offered>(
  typed: string,
  offers: readonly Offer[],
  uses: ReadonlyMap<string, number>,
  isFound: (offer: Offer) => boolean = () => false,
): Offer[] {
  const sought = plain(typed)
  return offers
    .map((offer) => ({
      offer,
      fit: isFound(offer) ? Math.max(fitOf(offer, sought), fits.inside) : fitOf(offer, sought),
    }))
    .filter(({ fit }) => fit > fits.none)
    .toSorted(
      (one, other) => other.fit - one.fit || (uses.get(other.offer.id) ?? 0) - (uses.get(one.offer.id) ?? 0),
    )
    .map(({ offer }) => offer)
}

function fitOf({ words, others = [] }: Offered, sought: string): number {
  const spellings = [words, ...others].map(plain)
  if (spellings.includes(sought)) return fits.equal
  if (spellings.some((spelling) => spelling.startsWith(sought))) return fits.start
  if (spellings.some((spelling) => ` ${spelling}`.includes(` ${sought}`))) return fits.word
  const holdsAll = sought.split(/\s+/u).every((part) => spellings.some((spelling) => spelling.includes(part)))
  return holdsAll ? fits.inside : fits.none
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()
