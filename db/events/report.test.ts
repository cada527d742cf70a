import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportFormats } from '../export/formats.ts'
import { readText } from '../import/read.ts'
import { saveImported } from '../import/save.ts'
import type { Imported } from '../model.ts'
import { sampleReport } from '../sample/sample-report.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { eventsPage } from './events.ts'
import { reportText } from './report.ts'

const samples = process.env.TALKSHELF_SAMPLES ?? '../shared/samples'
const article = join(samples, 'seed', 'yuru-sre-2.txt')

/** The report that a library drafts of the evening that it has read in a report. */
function drafted(text: string, name: string, format: string): { draft: string; imported: Imported } {
  const { library } = aLibrary()
  const imported = must(readText(text, name))
  must(saveImported(library, imported))
  const [event] = eventsPage(library, { filter: '', offset: 0, limit: 1 }).rows
  if (!event) throw new Error('the report has an event')
  return { draft: must(reportText(library, { id: event.id, format })).text, imported }
}

test.each(reportFormats)('an evening is drafted as $name as it was before', async ({ name }) => {
  const { draft } = drafted(sampleReport.text, sampleReport.name, name)
  await expect(draft).toMatchFileSnapshot(`../../e2e/golden/evening.${name}.md`)
})

/** Titles and speakers in their order, and that no line of a note is lost. */
function readAgain(text: string, name: string): void {
  const { draft, imported } = drafted(text, name, 'report-blog')
  const told = imported.events.flatMap(({ talks }) => talks)
  const again = must(readText(draft, 'draft.md')).events.flatMap(({ talks }) => talks)
  const heads = (talks: typeof told) => talks.map(({ title, speakers }) => ({ title, speakers }))
  expect(heads(again)).toEqual(heads(told))
  for (const line of told.flatMap(({ note }) => note.split('\n'))) expect(draft).toContain(line.trim())
}

test('a drafted report is read back as the same evening, with every line of its notes', () => {
  readAgain(sampleReport.text, sampleReport.name)
})

test.runIf(existsSync(article))(
  'the article of the samples, where they are, can be drafted from its own talks',
  () => {
    readAgain(readFileSync(article, 'utf8'), 'yuru-sre-2.txt')
  },
)
