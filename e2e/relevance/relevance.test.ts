import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource, readText } from '../../db/import/read.ts'
import type { Imported, ImportedTalk, Result } from '../../db/model.ts'
import { sampleReport } from '../../db/sample/sample-report.ts'
import { search } from '../../db/search/search.ts'
import type { Writer } from '../../db/sqlite.ts'
import type { ShelvedTalk } from '../../db/testing/a-shelf.ts'
import { aShelf } from '../../db/testing/a-shelf.ts'
import { describeSamples, samples } from '../../db/testing/samples.ts'
import { evenings } from './evenings.ts'
import type { Question } from './questions.ts'
import { questions, questionsToOthers } from './questions.ts'

function shelved(read: Result<Imported>): ShelvedTalk[] {
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  const asShelved = ({ title, speakers, note, tags }: ImportedTalk, event?: string): ShelvedTalk => ({
    title,
    speakers: speakers.map(({ name }) => name),
    note,
    tags,
    ...(event === undefined ? {} : { event: { title: event } }),
  })
  return [
    ...read.value.events.flatMap((event) => event.talks.map((talk) => asShelved(talk, event.title))),
    ...read.value.talks.map((talk) => asShelved(talk)),
  ]
}

const own = () => [...shelved(readText(sampleReport.text, sampleReport.name)), ...evenings]

/** The place of the expected talk among the first ten, from 1; 0 where it is not there. */
function placeOf(shelf: Writer, [typed, title]: Question): number {
  return search(shelf, typed, { limit: 10, in: ['talk'] }).results.findIndex((hit) => hit.title === title) + 1
}

/** Mean reciprocal rank: 1 when each expected talk comes first. */
function meanReciprocalRank(shelf: Writer, asked: readonly Question[]): number {
  const ranks = asked.map((question) => {
    const place = placeOf(shelf, question)
    if (place !== 1) console.log(`  ${question[0]} → ${question[1]}: ${place || 'not found'}`)
    return place === 0 ? 0 : 1 / place
  })
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length
}

describe('what people remember of a talk leads to it', () => {
  test('each question has its talk, and no question is asked twice', () => {
    const titles = new Set(own().map(({ title }) => title))
    expect(questions.filter(([, title]) => !titles.has(title))).toEqual([])
    expect(new Set(questions.map(([typed]) => typed)).size).toBe(questions.length)
  })

  test(`${questions.length} questions to the sample evening and made-up ones`, () => {
    const { shelf } = aShelf(own())
    const mrr = meanReciprocalRank(shelf, questions)
    console.log(`relevance: MRR ${mrr.toFixed(3)} of ${questions.length} questions`)
    expect(mrr).toBeGreaterThanOrEqual(0.95)
    // Anything else than the first place is a matter of taste; not being there is not.
    expect(questions.filter((question) => placeOf(shelf, question) === 0)).toEqual([])
  })
})

// Texts of others, not ours to pass on: db/import/fixtures/SOURCES.md.
describeSamples('seed', 'among reports, articles and programmes of others', () => {
  test(`${questionsToOthers.length} questions lead to their texts`, () => {
    const files = ['seed/*.txt', 'zenn/*.md', 'hugo/prometheus-blog/*.md', 'rubyevents/*/*/*.yml']
    const others = globSync(files, { cwd: samples }).flatMap((file) =>
      readsAsTalks(readSource(readFileSync(join(samples, file)), file)),
    )
    const { shelf } = aShelf(others)
    const mrr = meanReciprocalRank(shelf, questionsToOthers)
    console.log(
      `relevance: MRR ${mrr.toFixed(3)} of ${questionsToOthers.length} questions to ${others.length} texts of others`,
    )
    expect(mrr).toBeGreaterThanOrEqual(0.9)
  })
})

// A programme comes in several files, of which some hold no talk.
function readsAsTalks(read: Result<Imported>): ShelvedTalk[] {
  return read.ok ? shelved(read) : []
}
