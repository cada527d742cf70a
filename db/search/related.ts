import { z } from 'zod'
import type { RelatedTalk } from '../model/search.ts'
import type { Reader } from '../sqlite.ts'
import { bestMatches, countUpTo } from './candidates.ts'
import { runs } from './cut.ts'
import type { Document } from './document.ts'
import { documentOf } from './documents.ts'
import { holds } from './find.ts'
import { normalise } from './normalise.ts'
import { query } from './statement.ts'

/** The words that say most about a talk: more of them find the same talks more slowly. */
const mostWords = 20

/** Of its words the most frequent ones are looked up, and what stands in more documents than this tells nothing. */
const mostLookedUp = 40
const mostDocuments = 2000

/**
 * Talks about the same: those that share a speaker, a tag or the event stand first, then those that share its most
 * telling words (term frequency × ln(1 + N / documents), as in any text book of retrieval; pairs of hiragana tell
 * nothing).
 */
export function relatedTalks(library: Reader, talkId: string, limit: number): RelatedTalk[] {
  const talk = documentOf(library, 'talk', talkId)
  if (!talk) return []
  const words = tellingWords(library, talk)
  const near = new Map<string, number>()
  for (const { id, near: nearness } of sharing.all(library, talkId, talkId, talkId, talkId, mostWords * 5)) {
    near.set(id, nearness)
  }
  const match = words.map((word) => `"${word}"`).join(' OR ')
  if (match !== '') {
    const isTalk = { sql: "d.kind = 'talk' AND d.record <> ?", values: [talkId] }
    for (const { n, bm25 } of bestMatches(library, 'search', match, isTalk, 50)) {
      const record = recordOf.get(library, n)?.record ?? ''
      near.set(record, (near.get(record) ?? 0) + Math.min(-bm25 / 100, 0.99))
    }
  }
  return [...near]
    .sort(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([id]) => documentOf(library, 'talk', id))
    .filter((other) => other !== null)
    .map((other) => relation(talk, other, words))
}

const textOf = ({ title, fields }: Document) => normalise([title, ...fields.note].join('\n'))

function relation(talk: Document, other: Document, words: readonly string[]): RelatedTalk {
  const [own, text] = [textOf(talk), textOf(other)]
  const shared = words.filter((word) => holds(text, { text: word, isWhole: false }))
  return {
    id: other.id,
    title: other.title,
    event: other.eventTitle,
    date: other.date,
    speakers: [...other.speakers],
    shared: {
      speakers: talk.speakers.filter((name) => other.speakers.includes(name)),
      tags: talk.fields.tags.filter((tag) => other.fields.tags.includes(tag)),
      event: talk.eventId !== null && talk.eventId === other.eventId,
      words: joined(shared, own, text).slice(0, 5),
    },
  }
}

/** More than this is a sentence that both have. */
const longestWord = 20

/** Pairs that overlap in both texts as the one word that they are of: 負荷, 荷試 and 試験 are 負荷試験. */
function joined(pairs: readonly string[], own: string, text: string): string[] {
  const words: string[] = []
  for (const pair of pairs) {
    if (words.some((word) => word.includes(pair))) continue
    words.push(grown(pair, pairs, (word) => own.includes(word) && text.includes(word)))
  }
  return words
}

function grown(word: string, pairs: readonly string[], isShared: (word: string) => boolean): string {
  const [first, last] = [[...word].at(0), [...word].at(-1)]
  const longer = pairs
    .filter((pair) => [...pair].length === 2)
    .flatMap((pair) => {
      const [before = '', after = ''] = pair
      return [...(before === last ? [word + after] : []), ...(after === first ? [before + word] : [])]
    })
    .find((candidate) => isShared(candidate))
  return longer === undefined || longer.length > longestWord ? word : grown(longer, pairs, isShared)
}

function tellingWords(library: Reader, talk: Document): string[] {
  const times = new Map<string, number>()
  for (const value of [talk.title, ...talk.fields.note]) {
    for (const token of tokensOf(normalise(value))) times.set(token, (times.get(token) ?? 0) + 1)
  }
  const all = countDocuments.get(library)?.documents ?? 0
  const most = Math.min(mostDocuments, Math.max(20, all * 0.05))
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostLookedUp)
    .map(([token, frequency]) => ({
      token,
      frequency,
      documents: countUpTo(library, `"${token}"`, null, most + 1),
    }))
    .filter(({ documents }) => documents >= 2 && documents <= most)
    .map(({ token, frequency, documents }) => ({ token, weight: frequency * Math.log(1 + all / documents) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWords)
    .map(({ token }) => token)
}

/** Latin words of three letters and more, and pairs of Japanese characters of which one at least is no hiragana. */
function* tokensOf(normalised: string): Generator<string, void, undefined> {
  for (const run of runs(normalised)) {
    const text = normalised.slice(run.start, run.end)
    if (run.kind === 'word' && run.characters >= 3 && !/^\d+$/u.test(text)) yield text
    if (run.kind !== 'japanese') continue
    const characters = [...text]
    for (let index = 1; index < characters.length; index++) {
      const pair = `${characters[index - 1]}${characters[index]}`
      if (!/[\p{Script=Hiragana}]/u.test(pair)) yield pair
    }
  }
}

const countDocuments = query(
  z.object({ documents: z.int() }),
  'SELECT count(*) AS documents FROM search_document',
)
const recordOf = query(z.object({ record: z.string() }), 'SELECT record FROM search_document WHERE n = ?')

// A shared speaker is worth more than a shared tag, and that more than the same evening.
const sharing = query(
  z.object({ id: z.string(), near: z.number() }),
  `SELECT id, sum(near) AS near FROM (
     SELECT other.talk_id AS id, 3 AS near FROM talk_speaker AS own
       JOIN talk_speaker AS other ON other.speaker_id = own.speaker_id WHERE own.talk_id = ?
     UNION ALL
     SELECT other.talk_id, 2 FROM talk_tag AS own
       JOIN talk_tag AS other ON other.tag_id = own.tag_id WHERE own.talk_id = ?
     UNION ALL
     SELECT other.id, 1 FROM talk AS own JOIN talk AS other ON other.event_id = own.event_id WHERE own.id = ?
   ) JOIN talk USING (id) WHERE id <> ? AND talk.deleted_at IS NULL GROUP BY id ORDER BY near DESC, talk.n DESC LIMIT ?`,
)
