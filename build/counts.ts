import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'
import { root } from './root.ts'

/** How many checks passed and failed. */
export interface Count {
  readonly passed: number
  readonly failed: number
  /** What failed, by name, where the runner tells it: said once more at the end, where it is not overlooked. */
  readonly failures: readonly string[]
}

/** vitest's JSON. A file that can't even be loaded has failed without any test of its own. */
const VitestReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    testResults: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
      }),
    ),
  })
  .transform(({ numPassedTests, numFailedTests, testResults }): Count => {
    const unloadable = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    const failures = testResults.flatMap((file) =>
      file.assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${relative(root, file.name)}: ${fullName}`),
    )
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloadable.length,
      failures: [...failures, ...unloadable.map(({ name }) => `${relative(root, name)} cannot be loaded`)],
    }
  })

interface PlaywrightSuite {
  readonly title: string
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly { readonly status: string }[]
  }[]
  readonly suites?: readonly PlaywrightSuite[] | undefined
}
const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
    suites: z.array(PlaywrightSuite).optional(),
  }),
)

const failuresOf = ({ title, specs, suites = [] }: PlaywrightSuite): string[] => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map((spec) => `${title}: ${spec.title}`),
  ...suites.flatMap(failuresOf),
]

/** Playwright's JSON. `flaky` passed on a second try only: we allow none, so it failed. */
const PlaywrightReport = z
  .object({
    stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
    suites: z.array(PlaywrightSuite),
  })
  .transform(
    ({ stats, suites }): Count => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      failures: suites.flatMap(failuresOf),
    }),
  )

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
  if (report === null) return { ...nothing, passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 }
  const count = existsSync(report) ? readCount(readFileSync(report, 'utf8')) : nothing
  return { ...count, failed: succeeded && count.passed > 0 ? count.failed : Math.max(count.failed, 1) }
}

const nothing: Count = { passed: 0, failed: 0, failures: [] }

function readCount(text: string): Count {
  try {
    return Report.parse(JSON.parse(text))
  } catch {
    return nothing
  }
}

/** All of them together. */
export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      failures: [...a.failures, ...b.failures],
    }),
    nothing,
  )
}
