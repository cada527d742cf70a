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
  for (const program of ['electron', 'electron.exe'])
    writeFileSync(join(electron, program), '', { mode: 0o755 })
  return electron
}

/** Our configuration, but for the download, and for the fuses: those are bits in the program. */
function configurationWithoutElectron(name: string): string {
  const ours = z
    .record(z.string(), z.unknown())
    .parse(parse(readFileSync(`${root}build/electron-builder.yml`, 'utf8')))
  const { electronFuses: _, ...rest } = ours
  const directories = { buildResources: 'build', output: join(folder, name) }
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify({ ...rest, directories, electronDist: emptyElectron() }))
  return file
}

function electronBuilder(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/electron-builder/cli.js', '--publish=never', ...words],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

const linuxX64 = { system: 'linux', arch: 'x64', words: ['--linux', 'dir', '--x64'], made: 'linux-unpacked' }
const linuxArm64 = {
  system: 'linux',
  arch: 'arm64',
  words: ['--linux', 'dir', '--arm64'],
  made: 'linux-arm64-unpacked',
}
// The program is no real one, so electron-builder stops where it would give it its icon: after the archive.
const windows = { system: 'win32', arch: 'x64', words: ['--win', 'dir', '--x64'], made: 'win-unpacked' }

describe.each([linuxX64, linuxArm64, windows])(
  'the package for $system $arch',
  ({ system, arch, words, made }) => {
    let archive = ''
    let files: string[] = []
    beforeAll(() => {
      const name = `${system}-${arch}`
      const { status, said } = electronBuilder(...words, `--config=${configurationWithoutElectron(name)}`)
      if (system === process.platform) expect(status, said).toBe(0)
      archive = join(folder, name, made, 'resources', 'app.asar')
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
          '/out/main/picture-worker.js',
          '/out/main/first-picture.js',
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
        `/node_modules/better-sqlite3/prebuilds/${system}-${arch}.node`,
      ])
      const unpacked = `${archive}.unpacked/node_modules/better-sqlite3/prebuilds/${system}-${arch}.node`
      const magic = readFileSync(unpacked).toString('latin1', 0, 4)
      expect(magic).toMatch(system === 'win32' ? /^MZ/ : /^.ELF/)
    })

    test('starts where package.json says', () => {
      const { main } = z
        .object({ main: z.string() })
        .parse(JSON.parse(extractFile(archive, 'package.json').toString('utf8')))
      expect(files).toContain(`/${main}`)
    })
  },
)

test('electron-builder knows every key of the configuration, and refuses one that it does not know', () => {
  const { status, said } = electronBuilder(
    '--linux',
    'dir',
    '--config=build/electron-builder.yml',
    '-c.talkshelf=1',
  )
  expect(status).not.toBe(0)
  const [complaints = ''] = said.split('stackTrace')
  expect(complaints.match(/^ - .*/gm)).toEqual([expect.stringContaining("unknown property 'talkshelf'")])
})
