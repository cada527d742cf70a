import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readText } from '../import/read.ts'
import { readFile } from '../import/read-file.ts'
import { saveImported } from '../import/save.ts'
import type { Library } from '../library.ts'
import { addToList, createList, updateList } from '../lists/lists.ts'
import { listText } from '../lists/share.ts'
import type { Imported, ListId, NewListItem, Result, TalkRow } from '../model.ts'
import { sampleList } from '../sample/sample-list.ts'
import { sampleReport } from '../sample/sample-report.ts'
import { search } from '../search/search.ts'
import { talksPage } from '../talks/talk-rows.ts'
import { updateTalk } from '../talks/talks.ts'
import { writeWhole } from '../whole-file.ts'
import { openToWrite } from './command.ts'
import type { DemoWords } from './demo-words.ts'
import { demoWords } from './demo-words.ts'
import { failureWords } from './failure-words.ts'
import { terminalLanguage } from './language.ts'
import { marked, talkLine } from './rows.ts'
import { sayIn } from './words.ts'

// The main job with no window: a report becomes a searchable library, and the best of it a list to hand on.
//
//   npm run demo [-- REPORT] [--out DIR]
//
// REPORT is the text of an evening, e.g. that of ゆるSRE勉強会 #2; without one it is the sample, the same evening
// retold. The library lies in a folder that is gone afterwards; the files stay.

const language = terminalLanguage(process.env)
const say: DemoWords = demoWords[language]

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
const folder = mkdtempSync(join(tmpdir(), 'talkshelf-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const library = must(openToWrite(folder))
await demo(library, positionals[0], resolve(values.out ?? join('out', 'demo')))
library.close()

async function demo(library: Library, report: string | undefined, out: string): Promise<void> {
  const imported = must(
    report === undefined ? readText(sampleReport.text, sampleReport.name) : readFile(report),
  )
  tell(say.importing(report === undefined ? sampleReport.name : basename(report)))
  const counts = must(saveImported(library, imported))
  tell(`  ${sayIn[language].imported(counts)}`)
  for (const notice of imported.notices) tell(`  ${sayIn[language].notice(notice)}`)

  tell(say.tagging)
  const talks = talksPage(library.reader, { filter: '', of: null, offset: 0, limit: 100 }).rows
  for (const talk of talks) tell(`  ${talk.title}  ${acceptTags(library, talk, imported).join(' ')}`)

  tell(say.searching)
  for (const query of say.queries) tell(`  ${query}  →  ${firstHit(library, query)}`)

  tell(say.listing(sampleList.title))
  const list = makeList(library, talks)
  for (const format of ['markdown', 'html']) {
    const { text, fileName } = must(await listText(library, { id: list, format }))
    const { path, bytes } = must(writeWhole(join(out, fileName), text))
    tell(`  ${sayIn[language].written(path, bytes)}`)
  }
  tell(say.window)
}

/** What a person does in the preview: looks at the tags that the report suggests, and takes them. Bullets are none. */
function acceptTags(library: Library, talk: TalkRow, imported: Imported): string[] {
  const source = [...imported.events.flatMap((event) => event.talks), ...imported.talks]
  const proposed = source.find(({ title }) => title === talk.title)?.proposedTags ?? []
  const accepted = [...new Set(proposed.filter(({ why }) => why !== 'bullet').map(({ path }) => path))]
  must(updateTalk(library, { id: talk.id, fields: { tags: [...talk.tags, ...accepted] } }))
  return accepted.map((path) => `#${path}`)
}

function firstHit({ reader }: Library, query: string): string {
  const [hit] = search(reader, query, { limit: 1 }).results
  if (!hit) return say.nothing
  return `${hit.title}  ${marked(hit.snippet.replaceAll('\n', ' '), hit.matches)}`
}

/** The sample list as far as the report has its talks; of another report, all of its talks. */
function makeList(library: Library, talks: readonly TalkRow[]): ListId {
  const byTitle = new Map(talks.map((talk) => [talk.title, talk]))
  const fitting = sampleList.items.flatMap((item): NewListItem[] => {
    if (item.kind === 'heading') return [{ kind: 'heading', heading: item.heading, why: '' }]
    const talk = byTitle.get(item.title)
    return talk ? [{ kind: 'talk', talkId: talk.id, why: item.why }] : []
  })
  const all = talks.map((talk): NewListItem => ({ kind: 'talk', talkId: talk.id, why: '' }))
  const items = fitting.some(({ kind }) => kind === 'talk') ? fitting : all
  const { id } = must(createList(library, { title: sampleList.title }))
  must(updateList(library, { id, fields: { introduction: sampleList.introduction } }))
  for (const entry of must(addToList(library, { id, items, at: null })).entries) {
    tell(entry.talk ? `  ${talkLine(entry.talk, sayIn[language])}` : `  ## ${entry.item.heading}`)
  }
  return id
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A demo has nobody to ask: what stands in its way is told, and ends it. */
function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  const { said, todo } = failureWords(result.failure, language)
  process.stderr.write(`${[said, todo].join('\n').trim()}\n`)
  process.exit(1)
}
