import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The windows' code once more, for the thread of main that draws a window before its script runs. */
export default defineConfig({
  root,
  plugins: [react(), firstPictureOnly()],
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: `${root}renderer/app/first-picture.tsx`,
    outDir: `${root}out/main`,
    emptyOutDir: false,
    target: 'node24',
    minify: true,
    rolldownOptions: { output: { entryFileNames: 'first-picture.js' } },
  },
})

/** What comes only when it is asked for is in no first picture: left out, and with it most of the windows' code. */
function firstPictureOnly(): Plugin {
  return { name: 'first-picture-only', resolveDynamicImport: () => false }
}
