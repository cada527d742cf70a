// The one set-up script: brings what is missing, then runs a script on Node 24.
//
//   node build/setup.mjs [--no-window] [SCRIPT ARGUMENT…]
//
// Plain JavaScript, because it is the first thing that runs on a fresh clone: on whatever Node (20 or newer)
// the machine has, before any dependency is there. All it says goes to stderr; stdout belongs to SCRIPT.
//
// --no-window  leaves out what only a window needs: the Electron binary, or Chromium with Xvfb and fonts
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { installDependencies, node24 } from './setup/dependencies.mjs'
import { installElectronBinary } from './setup/electron-binary.mjs'
import { installSystemPackages } from './setup/system-packages.mjs'

const words = process.argv.slice(2)
const withWindow = words[0] !== '--no-window'
const [script, ...scriptWords] = withWindow ? words : words.slice(1)

try {
  installDependencies()
  const node = node24()
  if (withWindow) {
    await installElectronBinary(node)
    installSystemPackages()
  }
  if (script !== undefined) run(node, [script, ...scriptWords])
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}

/**
 * Hands over to the script: it has this terminal, gets the signals meant for us, and its end is our end.
 *
 * @param {string} node
 * @param {string[]} args
 */
function run(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  // Ctrl+C reaches the script by itself, as it has the same terminal; to others we pass it on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1)
    // A script that was stopped leaves our own signal handlers; nothing else keeps this process alive.
    process.exit()
  })
}
