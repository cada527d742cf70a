import type { Library } from '../../db/library.ts'
import { everyHit } from '../../db/search/search.ts'
import type { Figure } from './bench.ts'
import type { Scanned } from './search-questions.ts'
import { otherWordScan, pieces, plainScan, scannedTalks, seeded } from './search-questions.ts'

/** 2,000 pieces of the talks of a library: whether the index finds what a scan of all text finds, and nothing else. */
export function completenessFigures({ reader }: Library): Figure[] {
  const talks = scannedTalks(reader)
  const questions = pieces(talks, 2000, seeded(4))
  let [wanted, missed, wrong] = [0, 0, 0]
  for (const query of questions) {
    const found = new Set(everyHit(reader, query, { in: ['talk'] }))
    const [holds, holdsAnother] = [plainScan(query), otherWordScan(query)]
    for (const { id, text } of talks) {
      const isWanted = holds(text)
      if (isWanted) wanted++
      if (isWanted && !found.has(id)) missed++
      if (!isWanted && found.has(id) && !holdsAnother(text)) wrong++
    }
  }
  const share = (part: number) => (100 * part) / Math.max(1, wanted)
  const at = `of ${questions.length} queries in ${talks.length.toLocaleString('en')} talks`
  return [
    { name: `found, ${at}`, value: 100 - share(missed), unit: '%', atLeast: 100 },
    { name: `found though it is not there, ${at}`, value: share(wrong), unit: '%', limit: 0 },
  ]
}

/** What a way to search finds of what there is, and how much of what it finds is right, in per cent. */
export function against(
  talks: readonly Scanned[],
  queries: readonly string[],
  every: (query: string) => readonly string[],
): { complete: number; right: number } {
  let [wanted, found, right] = [0, 0, 0]
  for (const query of queries) {
    const given = new Set(every(query))
    const [holds, holdsAnother] = [plainScan(query), otherWordScan(query)]
    found += given.size
    for (const { id, text } of talks) {
      const isTyped = holds(text)
      const isRight = isTyped || (given.has(id) && holdsAnother(text))
      if (isRight) wanted++
      if (isRight && given.has(id)) right++
    }
  }
  return { complete: (100 * right) / Math.max(1, wanted), right: (100 * right) / Math.max(1, found) }
}
