import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const oldestNode = 24

/**
 * Installs the dependencies of package-lock.json, unless exactly they are there.
 *
 * npm keeps a copy of the lock of what it installed in `node_modules/.package-lock.json`, written last, so an
 * installation that was interrupted, or made for an older lock, is seen without a stamp of our own.
 *
 * @throws {Error} when npm fails; it has said why
 */
export function installDependencies() {
  if (areInstalled()) return
  console.error('Set-up: installing the dependencies (npm ci; about half a minute) …')
  // Windows cannot delete the program that runs, and `npm ci` begins by deleting node_modules.
  const runsFromHere = process.execPath.startsWith(`${root}node_modules`)
  const how = process.platform === 'win32' && runsFromHere ? 'install' : 'ci'
  const args = [how, '--no-audit', '--no-fund', '--loglevel=error']
  // Inside `npm run`, npm says which file it is; else it is found like any command.
  const npm = process.env.npm_execpath
  const result = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], npmOptions)
    : spawnSync('npm', args, { ...npmOptions, shell: process.platform === 'win32' })
  if (result.status !== 0) {
    throw new Error(
      `Set-up: npm ${how} failed${result.error ? ` (${result.error.message})` : ''}. Nothing else was done; run the same command again once npm can reach its registry.`,
    )
  }
}

/** @type {import('node:child_process').SpawnSyncOptions} */
const npmOptions = { cwd: root, stdio: ['ignore', 2, 2] }

function areInstalled() {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  return wanted !== null && present !== null && fits(wanted, present)
}

/**
 * Whether what is installed is what the lock asks of this platform.
 *
 * @param {Packages} wanted
 * @param {Packages} present
 */
export function fits(wanted, present) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const installed = present[path]
    // The lock names the project itself '', which is not installed; another platform's package is rightly absent.
    return path === '' || (installed ? installed.version === version : optional === true)
  })
}

/** @typedef {Readonly<Record<string, { version?: string, optional?: boolean }>>} Packages by folder */

/**
 * @param {string} lock
 * @returns {Packages | null} null without a lock
 */
function packagesIn(lock) {
  try {
    return JSON.parse(readFileSync(`${root}${lock}`, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * The Node that runs every script of the project: 24 or newer, as better-sqlite3 needs it (older ones crash)
 * and as it runs TypeScript. It comes with the dependencies; for macOS there is none to come with them.
 *
 * @returns {string} its path
 * @throws {Error} when there is none
 */
export function node24() {
  const suffix = process.platform === 'win32' ? 'win-x64/bin/node.exe' : `linux-${process.arch}/bin/node`
  const bundled = `${root}node_modules/node-${suffix}`
  if (process.platform !== 'darwin' && existsSync(bundled)) return bundled
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath
  throw new Error(
    `Talkshelf needs Node ${oldestNode} or newer here, and this is ${process.version}. Install it from https://nodejs.org and run the same command again.`,
  )
}
