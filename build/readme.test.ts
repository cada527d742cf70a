import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { root } from './root.ts'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')))

/** The scripts that the npm commands in a page's `sh` blocks run: `npm start`, `npm test`, `npm run …`. */
function scriptsIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```(?:sh|bash|console)\n(.*?)^```/gms)].map(
    ([, block = '']) => block,
  )
  return blocks.flatMap((block) =>
    [...block.matchAll(/\bnpm (?:--?[\w-]+ )*(?:run (?:--?[\w-]+ )*([\w:-]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short ?? '',
    ),
  )
}

test('commands are found in a page, with and without options', () => {
  const page =
    '```sh\nnpm start\nxvfb-run -a npm run --silent talkshelf -- search x\n```\nnpm run not-in-a-block\n'
  expect(scriptsIn(page)).toEqual(['start', 'talkshelf'])
})

test.each(['README.md', 'README.ja.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])(
  'every command that %s tells a reader to run exists',
  (page) => {
    const unknown = scriptsIn(readFileSync(`${root}${page}`, 'utf8')).filter((name) => !(name in scripts))
    expect(unknown).toEqual([])
  },
)

test('every script of package.json starts a file that is there', () => {
  const files = Object.values(scripts).flatMap(
    (script) => script.match(/\b(build|e2e|db)\/[\w/.-]+\.\w+/g) ?? [],
  )
  expect(files.filter((file) => !existsSync(`${root}${file}`))).toEqual([])
})
