import { electronBinary } from './setup/electron-binary.mjs'

/** One check of `npm test`. */
export interface Step {
  readonly name: string
  /** What it checks, said when it begins. */
  readonly says: () => string
  /** The program and its words. */
  readonly command: () => readonly [string, ...string[]]
  /** Steps that must have passed before. */
  readonly needs: readonly string[]
  /** Where its runner leaves its JSON report; a step without one counts as one check. */
  readonly report: string | null
  /** After so long it is stopped, and has failed. */
  readonly minutes: number
}

const node = process.execPath
const module = (path: string) => `node_modules/${path}`

/** Every check, in the order in which they run: the quick ones first. */
export const steps: readonly Step[] = [
  check('lint', 'style and mistakes (biome)', [
    module('@biomejs/biome/bin/biome'),
    'check',
    '--config-path',
    'build',
  ]),
  check('types', 'TypeScript, strict', [module('typescript/bin/tsc'), '--noEmit']),
  check('layers', 'who imports whom (dependency-cruiser)', ['build/layers.ts']),
  check('unused', 'files, exports and packages that nothing uses (knip)', [
    module('knip/bin/knip.js'),
    '--config',
    'build/knip.ts',
  ]),
  vitest('unit', 'the tests beside the code (vitest)', []),
  check('build', 'the bundles in out/ (electron-vite)', ['build/build.ts', '--if-stale']),
  {
    name: 'e2e',
    says: () =>
      `the running app, on ${electronBinary() ? 'Electron' : 'the stand-in over Chromium'} (Playwright)`,
    command: () => [
      ...onScreen(),
      node,
      module('@playwright/test/cli.js'),
      'test',
      '--config=e2e/playwright.config.ts',
      '--project=app',
    ],
    needs: ['build'],
    report: 'test-results/e2e.json',
    minutes: 25,
  },
  vitest('package', 'what the packaged app holds (electron-builder)', ['build']),
]

/**
 * @param names  the steps asked for; none asks for all
 * @returns these and what they need, in the order in which they run
 */
export function withWhatTheyNeed(names: readonly string[]): readonly Step[] {
  if (names.length === 0) return steps
  const needed = steps
    .filter((step) => names.includes(step.name))
    .flatMap((step) => [step.name, ...step.needs])
  return steps.filter((step) => needed.includes(step.name))
}

function check(name: string, says: string, words: readonly string[]): Step {
  return { name, says: () => says, command: () => [node, ...words], needs: [], report: null, minutes: 5 }
}

function vitest(name: string, says: string, needs: readonly string[]): Step {
  const report = `test-results/${name}.json`
  const words = [
    module('vitest/vitest.mjs'),
    'run',
    '--config=build/vitest.config.ts',
    `--project=${name}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return { name, says: () => says, command: () => [node, ...words], needs, report, minutes: 10 }
}

/** Real Electron needs a screen, and gets one in memory; the stand-in runs Chromium without. */
function onScreen(): [] | ['xvfb-run', '-a'] {
  const needsOne = process.platform === 'linux' && electronBinary() !== null
  return needsOne && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY ? ['xvfb-run', '-a'] : []
}
