import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { licencesBeside } from './licences.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const from = (path: string) => `${root}${path}`

/** What the bundles find at run time: Electron's own module, and the one package with a native file. */
const external = ['electron', 'better-sqlite3']

/**
 * Three bundles from one source tree: the main process with its worker threads, the preload, the windows.
 * They run unchanged on Electron and on the stand-in.
 */
export default defineConfig({
  main: {
    root,
    plugins: [migrationsBeside(), characterTablesBeside(), trayPicturesBeside(), licencesBeside()],
    build: {
      outDir: from('out/main'),
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: from('electron/main.ts'),
          'library-worker': from('electron/library-worker.ts'),
          'search-worker': from('electron/search-worker.ts'),
          'pdf-worker': from('electron/pdf-worker.ts'),
          'export-worker': from('electron/export-worker.ts'),
          'picture-worker': from('electron/picture-worker.ts'),
        },
        external,
        // Flat: whatever chunk asks for a file beside itself (a worker, a migration) finds it in out/main.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    plugins: [licencesBeside()],
    build: {
      outDir: from('out/preload'),
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        external: ['electron'],
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react(), stylesInPage(), licencesBeside()],
    build: {
      outDir: from('out/renderer'),
      target: 'chrome140',
      minify: true,
      // One style sheet, in the page itself (stylesInPage): what comes later waits for none.
      cssCodeSplit: false,
      // Data addresses in style sheets would need a hole in the content security policy's font-src.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: from('renderer/index.html'),
        // What the first picture needs comes in one file: twenty would be twenty questions to main.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})

/** Puts the migrations beside the bundle: db/schema/migrate.ts reads them from the folder it runs in. */
function migrationsBeside(): Plugin {
  const folder = from('db/schema')
  return {
    name: 'migrations-beside',
    generateBundle() {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(`${folder}/${name}`) })
      }
    },
  }
}

/** Puts pdfjs' tables of Japanese character codes beside the bundle: db/attachments/pdf-text.ts reads them there. */
function characterTablesBeside(): Plugin {
  const folder = from('node_modules/pdfjs-dist/cmaps')
  return {
    name: 'character-tables-beside',
    generateBundle() {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.bcmap'))) {
        this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(`${folder}/${name}`) })
      }
    },
  }
}

/** Puts the pictures of the tray beside the bundle: electron/tray.ts names them there. */
function trayPicturesBeside(): Plugin {
  const folder = from('electron/tray-pictures')
  return {
    name: 'tray-pictures-beside',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(`${folder}/${name}`) })
      }
    },
  }
}

/** Puts the style sheet into the page itself: a first picture waits for no second file. */
function stylesInPage(): Plugin {
  return {
    name: 'styles-in-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('the build has no index.html')
      const link = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/
      const name = link.exec(String(page.source))?.[1] ?? ''
      const sheet = bundle[name]
      if (sheet?.type !== 'asset') throw new Error('index.html has no style sheet')
      page.source = String(page.source).replace(
        link,
        () => `<style nonce="__CSP_NONCE__">${sheet.source}</style>`,
      )
      delete bundle[name]
    },
  }
}
