import { expect, test } from 'vitest'
import { packagesOf } from './licences.ts'
import { root } from './root.ts'

const names = (paths: string[]) => packagesOf(paths.map((path) => `${root}${path}`)).map(({ name }) => name)

test('a bundle carries the licence of each package that has code in it, once', () => {
  expect(
    names([
      'node_modules/zod/v4/core/core.js',
      'node_modules/zod/index.js',
      'node_modules/@codemirror/view/dist/index.js',
      'renderer/app/app.tsx',
    ]),
  ).toEqual(['@codemirror/view', 'zod'])
})

test("a bundler's own helpers belong to no package", () => {
  expect(names(['\0vite/preload-helper.js'])).toEqual([])
})
