import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeSamples, samples } from '../db/testing/samples.ts'
import { evening } from './tonight.ts'

const Seed = z.object({
  talks: z.array(
    z.object({ title: z.string(), minutes: z.int(), speakers: z.array(z.object({ name: z.string() })) }),
  ),
})

describeSamples('seed', 'the evening that the tests live through', () => {
  test('has the talks of the one that Talkshelf began with', () => {
    const { talks } = Seed.parse(JSON.parse(readFileSync(join(samples, 'seed/expected.json'), 'utf8')))
    const named = talks.map(({ speakers, ...talk }) => ({
      ...talk,
      speakers: speakers.map(({ name }) => name),
    }))
    expect(named).toEqual(evening)
  })
})
