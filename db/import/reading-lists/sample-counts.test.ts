import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Imported } from '../../model.ts'
import { describeSamples, samples } from '../../testing/samples.ts'
import { readSource } from '../read.ts'
import { sampleCounts } from './sample-counts.ts'

describeSamples('netscape-bookmarks', 'bookmarks, feeds and bibliographies that nobody here wrote', () => {
  test.each(sampleCounts)('$file is $format with $items items on $lists lists', ({ file, ...expected }) => {
    const read = readSource(readFileSync(join(samples, file)), file)
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    const { format, lists } = read.value
    const items = lists.flatMap((list) => list.items).filter(({ kind }) => kind !== 'heading').length
    expect({ format, lists: lists.length, items }).toEqual(expected)
    expect(Imported.safeParse(read.value).error).toBeUndefined()
  })
})
