import { expect, test } from 'vitest'
import { listFormats } from '../db/export/formats.ts'
import { papers, shareFormats, shareGroups } from '../renderer/lists/share/share-formats.ts'

/** These have buttons of their own. */
const quick = ['text', 'rich-text', 'mailto']

test('the sheet offers every format that a list can be written in, with the extension of its file', () => {
  const offered = shareGroups.flatMap((group) => shareFormats[group].map((format) => ({ ...format })))
  const known = listFormats.map(({ name, extensions: [extension = ''] }) => ({ name, extension }))
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name)
  const [, ...otherPapers] = papers.map(({ format }) => ({ name: format, extension: 'pdf' }))
  expect([...offered, ...otherPapers].toSorted(byName)).toEqual(
    known.filter(({ name }) => !quick.includes(name)).toSorted(byName),
  )
})
