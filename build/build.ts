// npm run build: makes out/ from the sources. `--if-stale`: only when they changed since it was made.
import { styleText } from 'node:util'
import { isFresh, markFresh } from './freshness.ts'
import { root } from './root.ts'

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const began = performance.now()
  // Loaded late: a start that builds nothing should not wait for the builder.
  const { build } = await import('electron-vite')
  await build({ root, configFile: `${root}build/electron.vite.config.ts`, logLevel: 'warn' })
  const vite = await import('vite')
  await vite.build({ configFile: `${root}build/picture.vite.config.ts`, logLevel: 'warn' })
  markFresh()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(styleText('dim', `Built out/ in ${seconds} s`))
}
