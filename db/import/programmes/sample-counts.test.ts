import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Imported } from '../../model.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import { readSource } from '../read.ts'
import { sampleCounts } from './sample-counts.ts'

describeSamples('connpass', 'programmes that nobody here wrote', () => {
  test.each(sampleCounts)(
    '$file is $format with $events events and $talks talks',
    ({ file, ...expected }) => {
      const read = readSource(readFileSync(join(samples, file)), file)
      if (!read.ok) throw new Error(JSON.stringify(read.failure))
      const { format, events, problems, text } = read.value
      const talks = events.reduce((sum, event) => sum + event.talks.length, 0)
      expect({ format, events: events.length, talks }).toEqual(expected)
      expect(Imported.safeParse(read.value).error).toBeUndefined()
      const lines = text.split(/\r\n?|\n/u).length
      expect(problems.filter(({ line }) => line !== null && line > lines)).toEqual([])
    },
  )
})
