import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Two suites: `unit`, everything beside the code, and `package`, which looks into the packaged app and so
 * needs a build first.
 */
export default defineConfig({
  root,
  // A cache inside node_modules would be deleted with it, and one in the sources would be linted.
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    // Processes, not threads: a native module that crashes takes one file's tests with it, not the runner.
    pool: 'forks',
    restoreMocks: true,
    setupFiles: ['build/property-seed.ts'],
    // Far above what any test needs: a busy machine is no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{db,electron,renderer,build,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['build/package.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['build/package.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
