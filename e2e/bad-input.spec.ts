import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Encoding from 'encoding-japanese'
import { root } from '../build/root.ts'
import { sampleReport } from '../db/sample/sample-report.ts'
import { demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'

const third = '失敗?それとも学び?'

/** Files that hold no report, and what the window and the command line say of each. */
const refused = [
  { name: 'empty.txt', bytes: '', said: 'empty.txt は空のファイルです', code: 'file empty' },
  { name: 'blank.md', bytes: ' \n\n\t\n', said: 'blank.md は空のファイルです', code: 'file empty' },
  {
    name: 'huge.txt',
    bytes: '',
    size: 301_000_000,
    said: 'huge.txt は大きすぎます',
    code: 'file too large',
  },
  {
    name: 'binary.txt',
    bytes: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), randomBytes(4000)]),
    said: 'binary.txt は文章のファイルではありません',
    code: 'file is binary',
  },
] as const

const encodings = ['SJIS', 'EUCJP', 'JIS', 'UTF16', 'UTF16LE', 'UTF8'] as const

/** The sample as programs of another time write it. JIS is ISO-2022-JP; UTF16 is big-endian, with its mark. */
function encoded(encoding: (typeof encodings)[number]): Buffer {
  const codes = Encoding.convert(Encoding.stringToCode(sampleReport.text), {
    from: 'UNICODE',
    to: encoding,
    type: 'array',
    bom: true,
  })
  return Buffer.from(codes)
}

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkshelf-bad-input-'))
  for (const file of refused) {
    writeFileSync(join(folder, file.name), file.bytes)
    // A hole in the disk, not 301 MB of it.
    if ('size' in file) truncateSync(join(folder, file.name), file.size)
  }
  for (const encoding of encodings) writeFileSync(join(folder, `${encoding}.txt`), encoded(encoding))
  writeFileSync(join(folder, 'shopping.txt'), '牛乳とたまごを買う\n')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.describe('in the window', () => {
  test.use({ library: demoLibrary })

  test('a file that is no report says what it is, and the library stays as it was', async ({ app, page }) => {
    const before = await counts(page)
    for (const { name, said } of refused) {
      await open(app, page, join(folder, name))
      await expect(page.getByRole('alert')).toContainText(said)
    }
    await open(app, page, join(folder, 'not-there.txt'))
    await expect(page.getByRole('alert')).toContainText('not-there.txt を読めません')
    // Words that report no talk are kept as they are, and said to be so before anything is saved.
    await open(app, page, join(folder, 'shopping.txt'))
    await expect(page.getByText('1 つの記事として取り込みます')).toBeVisible()
    await page.getByRole('button', { name: 'やめる' }).click()
    expect(await counts(page)).toEqual(before)
    expect(await check(page)).toEqual({ ok: true, value: { ok: true, problems: [] } })
  })
})

// An evening that the library has already would be told as known, not shown to be corrected.
test.describe('in the window of an empty library', () => {
  test('a report is read whatever it is encoded in', async ({ app, page }) => {
    for (const encoding of encodings) {
      await open(app, page, join(folder, `${encoding}.txt`))
      await expect(page.getByText(`元の文章（${encoding}.txt）`)).toBeVisible()
      await expect(page.getByRole('button', { name: 'トーク 8 件を保存' })).toBeVisible()
      const talk = page.getByRole('region', { name: `トーク 3 ${third}` })
      await expect(talk.getByRole('textbox', { name: 'タイトル' })).toHaveValue(third)
      await expect(talk.getByRole('textbox', { name: 'メモ' })).toHaveValue(/「信頼性は会話です」/)
      await expect(page.getByText('�')).toHaveCount(0)
      await page.getByRole('button', { name: 'やめる' }).click()
    }
    expect(await check(page)).toEqual({ ok: true, value: { ok: true, problems: [] } })
  })
})

test('by command line a file that is no report ends in its failure, and changes nothing', () => {
  const library = libraryOf('refused')
  for (const { name, code } of refused) {
    const { status, output } = talkshelf('import', join(folder, name), '--library', library, '--json')
    expect.soft({ status, code: JSON.parse(output).failure?.code }, name).toEqual({ status: 1, code })
  }
  expect(JSON.parse(talkshelf('stats', '--library', library, '--json').output)).toMatchObject({ talks: 0 })
  expect(JSON.parse(talkshelf('check', '--library', library, '--json').output)).toEqual({
    ok: true,
    problems: [],
  })
})

test('by command line a report is the same in every encoding', () => {
  const library = libraryOf('encodings')
  for (const encoding of encodings) {
    const { status } = talkshelf('import', join(folder, `${encoding}.txt`), '--library', library)
    expect.soft(status, encoding).toBe(0)
  }
  // The same evening six times is one evening.
  expect(JSON.parse(talkshelf('stats', '--library', library, '--json').output)).toMatchObject({
    events: 1,
    talks: 8,
  })
})

function libraryOf(name: string): string {
  const library = join(folder, 'libraries', name)
  mkdirSync(library, { recursive: true })
  return library
}

function talkshelf(...words: readonly string[]): { status: number | null; output: string } {
  const { status, stdout } = spawnSync(process.execPath, ['db/cli/main.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, output: stdout }
}

async function open(app: { answerDialog(path: string): Promise<void> }, page: Page, path: string) {
  await expect(page.getByRole('main')).toBeVisible()
  await app.answerDialog(path)
  await page.keyboard.press('ControlOrMeta+o')
}

const counts = (page: Page) => page.evaluate(() => window.talkshelf.call('library.status', null))
const check = (page: Page) => page.evaluate(() => window.talkshelf.call('library.check', null))
