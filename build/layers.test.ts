import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkLayers } from './layers.ts'

/** Makes a project of these files and holds it against the rules. */
async function layersOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'talkshelf-layers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return await checkLayers(folder)
}

const value = 'export const value = 1\n'
const using = (path: string) => `import { value } from '${path}'\nexport const used = value\n`

test('imports along the layers pass', async () => {
  const verdict = await layersOf({
    'db/model.ts': value,
    'db/library.ts': using('./model.ts'),
    'db/import/report.ts': using('../model.ts'),
    'electron/contract.ts': `${using('../db/model.ts')}export const value = used\n`,
    'electron/main.ts': using('../db/model.ts'),
    'renderer/app/app.tsx': using('../../electron/contract.ts'),
  })
  expect(verdict).toMatchObject({ ok: true, modules: 6 })
})

test.each([
  ['db-stands-alone', 'db/library.ts', '../electron/windows.ts'],
  ['windows-know-contract-and-model', 'renderer/app/app.tsx', '../../db/library.ts'],
  ['windows-know-contract-and-model', 'renderer/app/app.tsx', '../../electron/windows.ts'],
  ['electron-imports-only-db', 'electron/windows.ts', '../renderer/app/title.ts'],
  ['formats-know-only-the-model', 'db/import/report.ts', '../library.ts'],
  ['stand-in-stays-out-of-the-app', 'electron/main.ts', './stand-in/host.ts'],
  ['tooling-stays-outside', 'db/library.ts', '../build/root.ts'],
])('%s: %s may not import %s', async (rule, from, to) => {
  const { ok, report } = await layersOf({ [from]: using(to), [join(dirname(from), to)]: value })
  expect(report).toContain(`${rule}: ${from} → `)
  expect(ok).toBe(false)
})

test.each([
  ['windows-have-no-node', 'renderer/app/app.ts', 'node:fs'],
  ['contract-and-model-are-plain', 'db/model.ts', 'node:crypto'],
  ['formats-touch-no-file', 'db/export/markdown.ts', 'node:fs'],
  ['electron-through-api-only', 'electron/main.ts', 'electron'],
  ['no-import-into-the-void', 'db/library.ts', './nowhere.ts'],
])('%s: %s may not import %s', async (rule, from, to) => {
  const { ok, report } = await layersOf({ [from]: `import * as it from '${to}'\nexport const used = it\n` })
  expect(report).toContain(`${rule}: ${from} → `)
  expect(ok).toBe(false)
})

test('two files that import each other are a cycle', async () => {
  const { ok, report } = await layersOf({ 'db/a.ts': using('./b.ts'), 'db/b.ts': using('./a.ts') })
  expect(report).toContain('no-cycle: ')
  expect(ok).toBe(false)
})

test('a check that looked at no file has failed', async () => {
  expect(await layersOf({ 'db/README.md': 'no code\n' })).toMatchObject({ ok: false, modules: 0 })
})
