// npm run screens: photographs every screen into screens/, light and dark, Japanese and English, in two sizes.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { root } from './root.ts'

process.chdir(root)
rmSync('screens', { recursive: true, force: true })
run('build/build.ts', ['--if-stale'])
// Words after `--` go to Playwright: npm run screens -- --grep welcome
const photographed = run('node_modules/@playwright/test/cli.js', [
  'test',
  '--config=e2e/playwright.config.ts',
  '--project=screens',
  ...process.argv.slice(2),
])
console.log(`${photographs()} photographs in ${root}screens`)
process.exitCode = photographed ? 0 : 1

function run(script: string, words: readonly string[]): boolean {
  return spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' }).status === 0
}

function photographs(): number {
  try {
    return readdirSync('screens').filter((name) => name.endsWith('.png')).length
  } catch {
    return 0
  }
}
