import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from './root.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkshelf-package-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(`${root}node_modules/electron/package.json`, 'utf8')))

/** What looks like Electron to electron-builder; all but the program itself is then real. */
function emptyElectron(): string {
  const electron = join(folder, 'electron')
  mkdirSync(join(electron, 'resources'), { recursive: true })
  mkdirSync(join(electron, 'locales'), { recursive: true })
  writeFileSync(join(electron, 'locales', 'ja.pak'), '')
  writeFileSync(join(electron, 'version'), version)
  writeFileSync(join(electron, 'electron'), '#!/bin/sh\n', { mode: 0o755 })
  return electron
}

/** Our configuration, but for the download, and for the fuses: those are bits in the program. */
function configurationWithoutElectron(arch: string): string {
  const ours = z
    .record(z.string(), z.unknown())
    .parse(parse(readFileSync(`${root}build/electron-builder.yml`, 'utf8')))
  const { electronFuses: _, ...rest } = ours
  const directories = { buildResources: 'build', output: join(folder, arch) }
  const file = join(folder, `${arch}.json`)
  writeFileSync(file, JSON.stringify({ ...rest, directories, electronDist: emptyElectron() }))
  return file
}

function electronBuilder(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/electron-builder/cli.js', '--linux', 'dir', '--publish=never', ...words],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

describe.each(['x64', 'arm64'] as const)('the package for Linux %s', (arch) => {
  let archive = ''
  let files: string[] = []
  beforeAll(() => {
    const { status, said } = electronBuilder(`--${arch}`, `--config=${configurationWithoutElectron(arch)}`)
    expect(status, said).toBe(0)
    const made = arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`
    archive = join(folder, arch, made, 'resources', 'app.asar')
    files = listPackage(archive, { isPack: false })
  })

  test('holds the three bundles, the migrations and the licences', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/out/main/main.js',
        '/out/main/library-worker.js',
        '/out/main/search-worker.js',
        '/out/main/0001-library.sql',
        '/out/main/LICENCES.txt',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
        '/out/renderer/LICENCES.txt',
      ]),
    )
  })

  test('holds no source of ours, no test, no tool and no stand-in', () => {
    const own = files.filter((file) => !file.startsWith('/node_modules'))
    expect(own.filter((file) => /\.tsx?$|\.test\.|\.spec\.|stand-in|\.map$/.test(file))).toEqual([])
    expect(own.filter((file) => !/^\/(out|LICENSE$|package\.json$)/.test(file))).toEqual([])
  })

  test('of the packages holds better-sqlite3 alone', () => {
    const packages = files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(file)?.[1] ?? [])
    expect(packages).toEqual(['better-sqlite3'])
  })

  test('has exactly one native file, of its own platform, outside the archive', () => {
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/linux-${arch}.node`,
    ])
    const unpacked = `${archive}.unpacked/node_modules/better-sqlite3/prebuilds/linux-${arch}.node`
    expect(readFileSync(unpacked).subarray(1, 4).toString('latin1')).toBe('ELF')
  })

  test('starts where package.json says', () => {
    const { main } = z
      .object({ main: z.string() })
      .parse(JSON.parse(extractFile(archive, 'package.json').toString('utf8')))
    expect(files).toContain(`/${main}`)
  })
})

test('electron-builder knows every key of the configuration, and refuses one that it does not know', () => {
  const { status, said } = electronBuilder('--config=build/electron-builder.yml', '-c.talkshelf=1')
  expect(status).not.toBe(0)
  const [complaints = ''] = said.split('stackTrace')
  expect(complaints.match(/^ - .*/gm)).toEqual([expect.stringContaining("unknown property 'talkshelf'")])
})
