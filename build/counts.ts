import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many checks passed and failed. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

/** vitest's JSON. A file that can't even be loaded has failed without any test of its own. */
const VitestReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }) => {
    const unloadable = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + unloadable.length }
  })

/** Playwright's JSON. `flaky` passed on a second try only: we allow none, so it failed. */
const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }))

const Report = z.union([VitestReport, PlaywrightReport])

/**
 * What a step counts for.
 *
 * @param report    where its runner left its JSON; null for a step that is one check
 * @param exitCode  null when it was stopped
 * @returns at least one failure whenever the runner failed, counted nothing or left no report: a runner that
 *          crashes, or finds no test, must not look like success
 */
export function countOf(report: string | null, exitCode: number | null): Count {
  const succeeded = exitCode === 0
  if (report === null) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const { passed, failed } = existsSync(report) ? readCount(readFileSync(report, 'utf8')) : nothing
  return { passed, failed: succeeded && passed > 0 ? failed : Math.max(failed, 1) }
}

const nothing: Count = { passed: 0, failed: 0 }

function readCount(text: string): Count {
  try {
    return Report.parse(JSON.parse(text))
  } catch {
    return nothing
  }
}

/** All of them together. */
export function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), nothing)
}
