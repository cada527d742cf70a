import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aFolder, must } from '../../testing/a-library.ts'
import { safePath } from './entry.ts'
import { openBytes, openPath } from './opened.ts'
import { unitsOf } from './units.ts'

const paths = ({ entries }: { readonly entries: readonly { readonly path: string }[] }) =>
  entries.map(({ path }) => path)

describe('the path of an entry', () => {
  test.each([
    '../a',
    'a/../../b',
    '/etc/passwd',
    'C:\\a',
    'a\\..\\..\\b',
    'a//b',
    '',
    'a\u0000b',
    'gpj.\u202Egnp',
  ])('%j is refused', (name) => {
    expect(safePath(name)).toBeNull()
  })

  test('is composed, with one kind of stroke', () => {
    expect(safePath('メモ\\ガ.md'.normalize('NFD'))).toBe('メモ/ガ.md')
  })
})

describe('a folder', () => {
  test('gives its files by name; hidden ones are counted, links not followed', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'メモ'.normalize('NFD')))
    writeFileSync(join(folder, 'メモ'.normalize('NFD'), 'a.md'), '# a')
    writeFileSync(join(folder, 'b.txt'), 'b')
    writeFileSync(join(folder, '.DS_Store'), '')
    symlinkSync('/etc/hosts', join(folder, 'hosts.txt'))
    const opened = must(openPath(folder))
    expect(paths(opened)).toEqual(['b.txt', 'メモ/a.md'])
    expect(opened.hidden).toBe(1)
    expect(opened.problems).toMatchObject([{ file: 'hosts.txt', reason: 'entry refused' }])
    expect(opened.text('メモ/a.md')?.text).toBe('# a')
  })
})

describe('a zip', () => {
  test('holds files and further zips, whose files lie among the others', () => {
    const inner = zipSync({ 'Page 0123.md': strToU8('# Page') })
    const opened = openBytes('export.zip', zipSync({ 'Export-Part-1.zip': inner }))
    expect(paths(opened)).toEqual(['Page 0123.md'])
    expect(opened.text('Page 0123.md')?.text).toBe('# Page')
    const beside = openBytes('export.zip', zipSync({ 'a.md': strToU8('a'), 'sub/more.zip': inner }))
    expect(paths(beside)).toEqual(['a.md', 'sub/more/Page 0123.md'])
  })

  test('refuses what leads outside and keeps the rest', () => {
    const opened = openBytes('x.zip', zipSync({ '../evil.md': strToU8('a'), 'good.md': strToU8('b') }))
    expect(paths(opened)).toEqual(['good.md'])
    expect(opened.problems).toMatchObject([{ file: 'x.zip', reason: 'entry refused', text: '../evil.md' }])
  })

  test('reads nothing of a file that grows too much', () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(30_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(openBytes('bomb.zip', bomb).bytes('bomb.txt')).toBeNull()
  })

  test('cut short anywhere is no reason to throw', () => {
    const whole = zipSync({ 'a.md': strToU8('# a'.repeat(500)), 'b/c.md': strToU8('# c') })
    for (let length = 0; length < whole.length; length += 7) {
      const opened = openBytes('x.zip', whole.subarray(0, length))
      for (const { path } of opened.entries) opened.bytes(path)
    }
    for (let at = 0; at < whole.length; at += 1) {
      const opened = openBytes(
        'x.zip',
        whole.map((byte, index) => (index === at ? byte ^ 0xff : byte)),
      )
      for (const { path } of opened.entries) opened.bytes(path)
    }
  })
})

test('a tar is known by its first block, whatever it is called', () => {
  const opened = openBytes('export.jex', tar({ 'a.md': 'いろは', '../b.md': 'x', 'c/d.md': 'に' }))
  expect(paths(opened)).toEqual(['a.md', 'c/d.md'])
  expect(opened.text('a.md')?.text).toBe('いろは')
  expect(opened.problems).toMatchObject([{ reason: 'entry refused', text: '../b.md' }])
})

test('each file of a folder is read by itself, and one that cannot be does not stop the others', () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'a.txt'), 'いろは')
  writeFileSync(join(folder, 'b.png'), Buffer.from('89504e470d0a1a0a', 'hex'))
  const read = unitsOf(must(openPath(folder))).flatMap((unit) => [...unit.read()])
  expect(read).toMatchObject([
    { file: 'a.txt', imported: { format: 'text' } },
    { failure: { code: 'file is binary' } },
  ])
})

function tar(files: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const body = Buffer.from(text)
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(body.length.toString(8).padStart(11, '0'), 124)
    header.write('0', 156)
    header.write('ustar\u000000', 257)
    header.fill(' ', 148, 156)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
