import type { KnipConfig } from 'knip'

/** Finds files, exports and packages that nothing uses. Each entry is a file that something else than code starts. */
const config: KnipConfig = {
  entry: [
    // The bundles' inputs, and what the pages load.
    'electron/{main,library-worker,search-worker,export-worker,picture-worker,preload}.ts',
    'renderer/app/{main,first-picture}.tsx',
    'e2e/*/page.tsx',
    'e2e/gallery/serve.ts',
    // The vocabulary is whole, whether or not each of its words is in use today.
    'db/model.ts',
    'electron/stand-in/{register,electron}.ts',
    'e2e/bench/{empty-page,watch-blocks}.mjs',
    // What package.json's scripts have setup.mjs run.
    'build/{build,package,screens,start,test}.ts',
    'build/picture.vite.config.ts',
    'db/cli/{demo,main}.ts',
    'e2e/bench/{run,search-first,search-million,export-one,import-one,broken-files-one}.ts',
  ],
  project: ['{db,electron,renderer,build,e2e}/**/*.{ts,tsx,mjs}'],
  // A type may be exported for its name's sake, beside the function that speaks of it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Started by its path.
  ignoreDependencies: ['electron-builder'],
  // Of the system.
  ignoreBinaries: ['apt-get', 'fc-list', 'pdffonts', 'rg', 'xdg-open'],
  vite: { config: 'build/electron.vite.config.ts' },
  vitest: { config: 'build/vitest.config.ts' },
  playwright: { config: 'e2e/playwright.config.ts' },
}

export default config
