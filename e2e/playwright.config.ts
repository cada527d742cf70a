import { defineConfig } from '@playwright/test'

/**
 * `app`: the specs, on the running app. `screens`: photographs of every screen (npm run screens).
 * No browser is configured: each test starts the app itself, on real Electron or on the stand-in (host.ts).
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  // Each worker runs a whole app with its Chromium; two keep a machine of two cores busy.
  workers: 2,
  // A test that needs a second try has found something.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '../test-results/e2e.json' }],
  ],
  projects: [
    { name: 'app', testMatch: '**/*.spec.ts' },
    { name: 'screens', testMatch: 'screens.ts' },
  ],
})
