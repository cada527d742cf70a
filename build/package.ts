// npm run package: installers for this platform in dist/. Words after `--` go to electron-builder:
//   npm run package -- --linux AppImage
import { spawnSync } from 'node:child_process'
import { root } from './root.ts'

process.chdir(root)
run('build/build.ts', ['--if-stale'])
run('node_modules/electron-builder/cli.js', [
  '--config=build/electron-builder.yml',
  '--publish=never',
  ...process.argv.slice(2),
])

/** Runs a script on this Node, and ends with it if it fails. */
function run(script: string, words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' })
  if (status === 0) return
  console.error(
    `Packaging stopped in ${script}. electron-builder downloads Electron and its tools from github.com, so it needs to reach it.`,
  )
  process.exit(status ?? 1)
}
