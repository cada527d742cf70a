import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { aPdf } from '../attachments/fixtures/a-pdf.ts'
import { undo } from '../history/undo.ts'
import { openLibrary } from '../library.ts'
import { allLists } from '../lists/lists.ts'
import { LibraryDocument, TalkId } from '../model.ts'
import { newId } from '../new-record.ts'
import { sampleReport } from '../sample/sample-report.ts'
import { search } from '../search/search.ts'
import { libraryStatus } from '../status.ts'
import { changeClock } from '../talks/clocks.ts'
import { aFolder, must } from '../testing/a-library.ts'
import { commandNamed } from './commands.ts'
import { WentWrong } from './talkshelf.ts'

// The real command in processes of its own: what a script sees. Slow to start, so each test is one whole story.

const main = fileURLToPath(new URL('main.ts', import.meta.url))

interface Run {
  readonly exitCode: number | null
  readonly out: string
  readonly err: string
}

function talkshelf(args: readonly string[], { language = 'en_US.UTF-8', input = '' } = {}): Promise<Run> {
  const { promise, resolve } = Promise.withResolvers<Run>()
  const child = spawn(process.execPath, [main, ...args], { env: { LANG: language } })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text))
  child.on('close', (exitCode) => resolve({ exitCode, ...said }))
  child.stdin.end(input)
  return promise
}

/** Runs commands on one library and holds each answer to its command's schema. */
function onLibrary(folder: string) {
  return async (args: readonly string[], wanted: 0 | 1 | 2 | 3 = 0): Promise<unknown> => {
    const { exitCode, out, err } = await talkshelf([...args, '--library', folder, '--json'])
    expect({ args, exitCode, err }).toMatchObject({ args, exitCode: wanted })
    const schema = wanted === 0 || wanted === 3 ? commandNamed(args)?.command.answer : WentWrong
    return schema?.parse(JSON.parse(out))
  }
}

function reportFile(): string {
  const file = join(aFolder(), sampleReport.name)
  writeFileSync(file, sampleReport.text)
  return file
}

const Found = z.object({ results: z.array(z.object({ id: z.string(), title: z.string() })) })
const Identified = z.object({ id: z.string() })
const aMinute = 60_000

test('an evening is imported once, found in any spelling, listed and handed on', {
  timeout: 3 * aMinute,
}, async () => {
  const [folder, out] = [aFolder(), aFolder()]
  const ask = onLibrary(folder)
  const report = reportFile()

  expect(await ask(['import', report, '--dry-run'])).toMatchObject({ events: 1, talks: 8 })
  await ask(['stats'], 1)
  expect(await ask(['import', report])).toEqual({
    format: 'report',
    events: 1,
    talks: 8,
    speakers: 8,
    links: 0,
    lists: 0,
    attachments: 0,
    tags: 0,
    updated: 0,
    unchanged: 0,
    stopped: null,
    problems: [],
  })
  expect(await ask(['import', report])).toMatchObject({ events: 0, talks: 0, speakers: 0, unchanged: 9 })

  const firstHit = async (query: string) =>
    Found.parse(await ask(['search', query, '--limit', '3'])).results[0]
  const queries = {
    信頼性は会話: '失敗?それとも学び?',
    合意形成: '「SLO Review」今やるならこうする',
    ちいかわPR: '設計という共通認識',
    alternator: 'TerraformでもSQLスキーマを管理したい',
    書いて終わりにしない: 'ポストモーテムの基礎知識と最新事例',
    ｋ６: 'k6で負荷試験をやってみた話',
    'slo review': '「SLO Review」今やるならこうする',
  }
  const titles = Object.keys(queries).map(async (query) => [query, (await firstHit(query))?.title])
  expect(Object.fromEntries(await Promise.all(titles))).toEqual(queries)

  const [risk, k6] = await Promise.all([firstHit('信頼性は会話'), firstHit('ｋ６')])
  const list = Identified.parse(await ask(['list', 'new', 'SRE を始めた人へ']))
  await ask(['list', 'add', list.id, '# まず読む'])
  await ask(['list', 'add', list.id, risk?.id ?? '', '--why', '数字の読み方が変わります'])
  await ask([
    'list',
    'add',
    'SRE を始めた人へ',
    k6?.id ?? '',
    'https://example.com/k6',
    '--why',
    '今日試せます',
  ])
  expect(await ask(['list', 'show', list.id])).toMatchObject({
    title: 'SRE を始めた人へ',
    items: [
      { kind: 'heading', heading: 'まず読む' },
      { kind: 'talk', talk: { title: '失敗?それとも学び?' }, why: '数字の読み方が変わります' },
      { kind: 'talk', talk: { title: 'k6で負荷試験をやってみた話' } },
      { kind: 'link', link: { url: 'https://example.com/k6' }, why: '今日試せます' },
    ],
  })
  expect(await ask(['lists'])).toMatchObject([{ id: list.id, items: 4 }])

  const shared = join(out, 'list.md')
  expect(await ask(['list', 'export', list.id, '--format', 'markdown', '--out', shared])).toMatchObject({
    path: shared,
    items: 3,
  })
  const lines = readFileSync(shared, 'utf8').split('\n')
  expect(lines.filter((line) => /^\d\. /u.test(line))).toHaveLength(3)
  await ask(['list', 'export', list.id, '--format', 'docx', '--out', shared], 1)
  const site = join(out, 'site')
  await ask(['list', 'export', list.id, '--format', 'site', '--out', site])
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('SRE を始めた人へ')
  await ask(['list', 'export', list.id, list.id, '--format', 'csv', '--out', shared], 1)
  const draft = join(out, 'report.md')
  expect(await ask(['report', 'ゆるSRE勉強会 #2', '--format', 'report-zenn', '--out', draft])).toMatchObject({
    path: draft,
    items: 8,
  })
  expect(readFileSync(draft, 'utf8')).toContain('参加レポート')
  await ask(['list', 'export', list.id, '--format', 'html', '--out', out])
  expect(readFileSync(join(out, 'SRE を始めた人へ.html'), 'utf8')).toContain('数字の読み方が変わります')
})

test('the shape of a list can be copied, changed and used; a broken one is told by its line', {
  timeout: 2 * aMinute,
}, async () => {
  const [folder, out] = [aFolder(), aFolder()]
  const ask = onLibrary(folder)
  await ask(['import', reportFile()])
  const list = Identified.parse(await ask(['list', 'new', '読むもの']))
  expect(await ask(['templates', '--out', out])).toMatchObject({
    files: ['list.md.mustache', 'list.html.mustache'],
  })
  const [own, file] = [join(out, 'list.md.mustache'), join(out, 'list.md')]
  const use = ['list', 'export', list.id, '--format', 'markdown', '--template', own, '--out', file]
  await ask(use)
  expect(readFileSync(file, 'utf8')).toBe('# 読むもの\n')
  writeFileSync(own, '*{{title}}*\n')
  await ask(use)
  expect(readFileSync(file, 'utf8')).toBe('*読むもの*\n')
  writeFileSync(own, '{{title}}\n\n{{#parts}}\n')
  expect(await ask(use, 1)).toMatchObject({ failure: { code: 'template broken', line: 3 } })
  await ask(
    use.map((word) => (word === 'markdown' ? 'csv' : word)),
    1,
  )
})

test('notes and tags are edited, and everything can leave', { timeout: 3 * aMinute }, async () => {
  const [folder, out] = [aFolder(), aFolder()]
  const ask = onLibrary(folder)
  await ask(['import', reportFile()])
  const [talk] = z.array(Identified).parse(await ask(['talks']))
  const id = talk?.id ?? ''

  expect(await ask(['tag', id, 'culture/slo', 'sre'])).toMatchObject({
    tags: [{ path: 'culture/slo' }, { path: 'sre' }],
  })
  expect(await ask(['talks', '--tag', 'sre'])).toMatchObject([{ id, tags: ['culture/slo', 'sre'] }])
  expect(await ask(['untag', id, 'sre'])).toMatchObject({ tags: [{ path: 'culture/slo' }] })
  await ask(['tag', id, ' / '], 2)

  const deck = join(out, 'deck.pdf')
  writeFileSync(deck, aPdf(['エラーバジェットの使い道']))
  expect(await ask(['attach', id, deck])).toMatchObject({
    talkId: id,
    mediaType: 'application/pdf',
    name: 'deck.pdf',
  })
  expect(await ask(['search', 'バジェットの使い道'])).toMatchObject({ results: [{ id }] })
  await ask(['attach', id, reportFile()], 1)

  const note = join(out, 'note.md')
  writeFileSync(note, 'first\n\n- [12:34] ★ 信頼性は会話です\n')
  expect(await ask(['note', id, '--file', note])).toMatchObject({
    note: 'first\n\n- [12:34] ★ 信頼性は会話です\n',
    marks: expect.arrayContaining([
      expect.objectContaining({ elapsedSeconds: 754, text: '信頼性は会話です' }),
    ]),
  })
  const piped = await talkshelf(['note', id, '--file', '-', '--library', folder, '--json'], {
    input: '標準入力から',
  })
  expect(JSON.parse(piped.out)).toMatchObject({ note: '標準入力から' })
  expect(await ask(['show', id])).toMatchObject({
    id,
    note: '標準入力から',
    event: { title: 'ゆるSRE勉強会 #2' },
  })

  await ask(['export', '--format', 'json', '--out', join(out, 'all.json')])
  const all = LibraryDocument.parse(JSON.parse(readFileSync(join(out, 'all.json'), 'utf8')))
  expect(all.talks).toHaveLength(8)
  await ask(['export', '--format', 'markdown', '--out', join(out, 'found.md'), '--query', 'alternator'])
  const found = readFileSync(join(out, 'found.md'), 'utf8')
  expect(found.match(/^##? .*/gmu)).toEqual(['# ゆるSRE勉強会 #2', '## TerraformでもSQLスキーマを管理したい'])
})

test('a library is backed up, checked, changed and restored', { timeout: 3 * aMinute }, async () => {
  const [folder, out] = [aFolder(), aFolder()]
  const ask = onLibrary(folder)
  await ask(['import', reportFile()])
  const file = join(out, 'library.sqlite')
  expect(await ask(['backup', '--out', file])).toMatchObject({ ok: true, path: file })
  expect(await ask(['check'])).toEqual({ ok: true, problems: [] })
  expect(await ask(['check', '--repair'])).toEqual({ ok: true, problems: [] })

  await ask(['list', 'new', 'made after the backup'])
  expect(await ask(['restore', file])).toMatchObject({ ok: true })
  expect(await ask(['stats'])).toMatchObject({ events: 1, talks: 8, lists: 0 })
  truncateSync(join(folder, 'talkshelf.sqlite'), 100)
  expect(await ask(['check'], 1)).toMatchObject({ ok: false })
  expect(await ask(['restore', file])).toMatchObject({ ok: true })
  expect(await ask(['stats'])).toMatchObject({ talks: 8 })
  await ask(['restore', reportFile()], 1)
  expect(await ask(['stats'])).toMatchObject({ talks: 8 })
  await ask(['backup', '--out', join(folder, 'talkshelf.sqlite')], 1)
  expect(await ask(['stats'])).toMatchObject({ talks: 8 })
})

test('files that cannot be read are listed, and do not stop the others', {
  timeout: 2 * aMinute,
}, async () => {
  const [folder, files] = [aFolder(), aFolder()]
  const ask = onLibrary(folder)
  mkdirSync(join(files, 'deep'))
  copyFileSync(reportFile(), join(files, 'deep', 'report.txt'))
  writeFileSync(join(files, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'))
  writeFileSync(join(files, 'empty.txt'), '')
  writeFileSync(join(files, '.hidden'), 'not looked at')
  expect(await ask(['import', files], 3)).toMatchObject({
    talks: 8,
    problems: [
      { file: 'empty.txt', line: null, reason: 'file empty' },
      { file: 'picture.png', line: null, reason: 'file is binary' },
    ],
  })
  expect(await ask(['import', join(files, 'picture.png')], 1)).toMatchObject({
    failure: { code: 'file is binary' },
  })
  await ask(['import', join(files, 'nowhere.txt')], 1)
})

test('Ctrl+C between files leaves whole files, says how far it came, and one undo takes them back', {
  timeout: 3 * aMinute,
}, async () => {
  const [folder, files] = [aFolder(), aFolder()]
  const [linksPerFile, of] = [1500, 60]
  const link = (_: unknown, n: number) => `<DT><A HREF="https://sre.example/${n}">${n}</A>`
  for (let n = 0; n < of; n += 1) {
    const links = Array.from({ length: linksPerFile }, link).join('\n')
    writeFileSync(
      join(files, `${n}.html`),
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>リスト ${n}</H3><DL><p>\n${links}\n</DL><p></DL><p>\n`,
    )
  }
  const { promise, resolve } = Promise.withResolvers<number | null>()
  const child = spawn(process.execPath, [main, 'import', files, '--library', folder, '--json'], {
    env: { LANG: 'en_US.UTF-8' },
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
  // What it tells after a second: it is between two files, and most of them are still to come.
  child.stderr.setEncoding('utf8').once('data', () => child.kill('SIGINT'))
  child.on('close', resolve)
  expect(await promise).toBe(3)
  const { stopped } = z
    .object({ stopped: z.object({ done: z.int(), of: z.literal(of) }) })
    .parse(JSON.parse(out))
  expect(stopped.done).toBeGreaterThan(0)
  expect(stopped.done).toBeLessThan(of)
  const library = must(openLibrary(folder, { access: 'write' }))
  onTestFinished(() => library.close())
  expect(allLists(library).map(({ items }) => items)).toEqual(Array(stopped.done).fill(linksPerFile))
  must(undo(library))
  expect(libraryStatus(library).counts).toMatchObject({ lists: 0, links: 0 })
})

test('a clock that was left running when the app was closed keeps no command waiting', async () => {
  const folder = aFolder()
  const ask = onLibrary(folder)
  const opened = must(openLibrary(folder, { access: 'write' }))
  const at = new Date().toISOString()
  must(changeClock(opened, { talkId: newId(TalkId), act: { kind: 'start', at } }))
  opened.close()
  expect(await ask(['list', 'new', '読むもの'])).toMatchObject({ title: '読むもの' })
})

test('while the app has the library open, it can be searched and not changed', {
  timeout: 2 * aMinute,
}, async () => {
  const folder = aFolder()
  await onLibrary(folder)(['import', reportFile()])
  const app = must(openLibrary(folder, { access: 'write' }))
  onTestFinished(() => app.close())
  const ask = onLibrary(folder)
  expect(await ask(['import', reportFile()], 1)).toMatchObject({ failure: { code: 'read only' } })
  expect(await ask(['import', reportFile(), '--dry-run'])).toMatchObject({ unchanged: 9 })
  // Two doors, one house: the app's own answer to the same question.
  const { tookMs: _, ...asked } = z
    .looseObject({ tookMs: z.number() })
    .parse(await ask(['search', '負荷試験']))
  const { tookMs: __, ...answered } = search(app.reader, '負荷試験', { limit: 20 })
  expect(asked).toEqual(answered)
})

test('wrong usage is told in the language of the terminal, and changes nothing', {
  timeout: 2 * aMinute,
}, async () => {
  const ask = onLibrary(join(aFolder(), 'never-made'))
  await Promise.all(
    [
      ['serach', 'x'],
      ['search'],
      ['search', 'a', 'b'],
      ['search', 'a', '--limit', 'many'],
      ['talks', '--tga', 'x'],
      ['list', 'new'],
      ['note', 'x'],
    ].map((args) => ask(args, 2)),
  )
  const ja = await talkshelf(['search'], { language: 'ja_JP.UTF-8' })
  expect(ja).toMatchObject({
    exitCode: 2,
    out: '',
    err: 'QUERY を指定してください。\n使い方：talkshelf search QUERY [--limit N] [--in talk|event|link|list] [--explain]\n',
  })
  const list = await talkshelf(['list'])
  expect(list.err.split('\n').slice(1, 3)).toEqual([
    'Usage: talkshelf list new TITLE [--live QUERY]',
    'Usage: talkshelf list add LIST ID… [--why TEXT]',
  ])
  const missing = await talkshelf(['import', '/no/such/file', '--library', aFolder()])
  expect(missing).toMatchObject({ exitCode: 1, err: 'There is no file or folder /no/such/file.\n' })
  const help = await talkshelf(['--help'])
  expect(help).toMatchObject({ exitCode: 0, err: '' })
  expect(help.out).toContain('list export LIST… --format FORMAT --out PATH')
})

test(
  'what can be read and written is listed',
  async () => {
    expect(await onLibrary(aFolder())(['formats'])).toMatchObject({
      import: expect.arrayContaining([{ name: 'report', extensions: ['txt'] }]),
      export: expect.arrayContaining([
        { name: 'markdown', extensions: ['md', 'markdown'] },
        { name: 'html', extensions: ['html', 'htm'] },
        { name: 'json', extensions: ['json'] },
      ]),
    })
  },
  aMinute,
)
