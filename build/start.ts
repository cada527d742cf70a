// npm start: builds what is stale and opens the app. Words after `--` go to the app: npm start -- --library DIR
import { spawn } from 'node:child_process'
import { root } from './root.ts'
import { electronBinary } from './setup/electron-binary.mjs'

const words = process.argv.slice(2)

process.chdir(root)
process.on('SIGINT', () => {})
if (hasScreen()) {
  await run(process.execPath, ['build/build.ts', '--if-stale'])
  await open()
} else {
  console.log('There is no screen here, so this is the main job without a window (npm run demo).')
  await run(process.execPath, ['db/cli/demo.ts'])
  console.log('To open the window on a screen in memory: xvfb-run -a npm start')
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function open(): Promise<void> {
  const electron = electronBinary()
  if (electron) return run(electron, [...sandboxWords(), '.', ...words])
  console.log('Electron is not available here, so Talkshelf runs on its stand-in over Chromium.')
  return run(process.execPath, ['--import', './electron/stand-in/register.ts', 'out/main/main.js', ...words])
}

/** Chromium refuses to run as root inside its sandbox; on a machine where all is root, it runs without. */
function sandboxWords(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Runs a program to its end, which Ctrl+C reaches by itself (it has the same terminal), and ends like it if it failed. */
async function run(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'inherit' })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  if (code !== 0) process.exit(code)
}
