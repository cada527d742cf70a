import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { failedLately, rememberFailure } from './daily.mjs'

const electron = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url))
const answersWithinMs = 10_000
const downloadsWithinMs = 15 * 60_000

/**
 * The Electron program for this machine, or null where it isn't downloaded. Does not download: importing
 * the package `electron` would.
 *
 * @returns {string | null} its path
 */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  try {
    const path = `${override ?? `${electron}dist`}/${readFileSync(`${electron}path.txt`, 'utf8')}`
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Downloads Electron's binary by its own installer, unless it is there. A machine that can't reach the
 * download is not an error: the app then runs on the stand-in (electron/stand-in/).
 *
 * @param {string} node  the Node to run the installer with
 */
export async function installElectronBinary(node) {
  if (electronBinary()) return
  const { version } = JSON.parse(readFileSync(`${electron}package.json`, 'utf8'))
  if (failedLately('electron', version)) return
  const downloads = downloadAddress(version)
  console.error(`Set-up: downloading Electron ${version} …`)
  if (!(await answers(downloads)) || !downloadSucceeds(node)) {
    rememberFailure('electron', version)
    console.error(
      `Set-up: Electron cannot be downloaded here (${new URL(downloads).host}); tried again in a day, or after deleting .setup/.`,
    )
  }
}

/**
 * @param {string} version
 */
function downloadAddress(version) {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: npmMirror } = process.env
  const mirror = ELECTRON_MIRROR ?? npmMirror ?? 'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/SHASUMS256.txt`
}

/**
 * Asked before the installer runs, as that waits without end on a network that swallows packets.
 *
 * @param {string} url
 */
async function answers(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(answersWithinMs) })
    return response.ok
  } catch {
    return false
  }
}

/**
 * @param {string} node
 */
function downloadSucceeds(node) {
  const result = spawnSync(node, [`${electron}install.js`], {
    stdio: ['ignore', 2, 'pipe'],
    timeout: downloadsWithinMs,
  })
  return result.status === 0 && electronBinary() !== null
}
