import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countOf, sum } from './counts.ts'
import { root } from './root.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkshelf-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (content: string) => {
  const path = join(folder, 'report.json')
  writeFileSync(path, content)
  return path
}
const vitest = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  report(JSON.stringify({ numPassedTests, numFailedTests, testResults }))
const playwright = (expected: number, unexpected: number, flaky: number, suites: unknown[] = []) =>
  report(JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 }, suites }))

test.each([
  ['a check that succeeds is one passed', null, 0, { passed: 1, failed: 0 }],
  ['a check that fails is one failed', null, 1, { passed: 0, failed: 1 }],
  ['a check that was stopped has failed', null, null, { passed: 0, failed: 1 }],
  ['a runner that left no report has failed', join(folder, 'none.json'), 0, { passed: 0, failed: 1 }],
])('%s', (_, path, exitCode, count) => {
  expect(countOf(path, exitCode)).toMatchObject(count)
})

test('the tests of vitest are counted one by one', () => {
  expect(countOf(vitest(7, 2), 1)).toMatchObject({ passed: 7, failed: 2 })
})

test('a test file that cannot be loaded is a failure though it holds no test', () => {
  expect(
    countOf(vitest(7, 0, [{ name: 'torn.test.ts', status: 'failed', assertionResults: [] }]), 1),
  ).toMatchObject({
    passed: 7,
    failed: 1,
  })
})

test('a runner that fails although every test passed is a failure', () => {
  expect(countOf(vitest(7, 0), 1)).toMatchObject({ passed: 7, failed: 1 })
})

test('a runner that found no test has failed', () => {
  expect(countOf(vitest(0, 0), 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('an end-to-end test that passed on its second try only has failed', () => {
  expect(countOf(playwright(5, 0, 1), 0)).toMatchObject({ passed: 5, failed: 1 })
})

test('a report cut short by a crash is a failure', () => {
  expect(countOf(report('{"numPassedTests": 7, '), 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('what failed is told by name and file, from vitest and from Playwright', () => {
  const failed = { status: 'failed', fullName: 'a day is a day' }
  const passed = { status: 'passed', fullName: 'a year is a year' }
  const ofVitest = [
    { name: join(root, 'db/days.test.ts'), status: 'failed', assertionResults: [passed, failed] },
    { name: join(root, 'db/torn.test.ts'), status: 'failed', assertionResults: [] },
  ]
  expect(countOf(vitest(1, 1, ofVitest), 1).failures).toEqual([
    'db/days.test.ts: a day is a day',
    'db/torn.test.ts cannot be loaded',
  ])
  const ofPlaywright = [
    {
      title: 'lists.spec.ts',
      specs: [{ title: 'a list is there', tests: [{ status: 'expected' }] }],
      suites: [{ title: 'shared', specs: [{ title: 'it leaves', tests: [{ status: 'flaky' }] }] }],
    },
  ]
  expect(countOf(playwright(1, 0, 1, ofPlaywright), 0).failures).toEqual(['shared: it leaves'])
})

test('the last line sums all steps', () => {
  expect(
    sum([
      { passed: 1, failed: 0, failures: [] },
      { passed: 7, failed: 2, failures: ['one', 'two'] },
    ]),
  ).toEqual({ passed: 8, failed: 2, failures: ['one', 'two'] })
})
