import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { failedLately, rememberFailure } from './daily.mjs'
import { electronBinary } from './electron-binary.mjs'

/** What a window needs of a Linux system, each with how to see that it is there. */
const packages = [
  // Where the stand-in looks for it. With real Electron nobody needs it.
  {
    name: 'chromium',
    isThere: () => existsSync('/usr/lib/chromium/chromium') || electronBinary() !== null,
  },
  // A display for machines without a screen.
  { name: 'xvfb', isThere: () => onPath('Xvfb') || hasScreen() },
  // Japanese letters in Japanese forms; without it every one is a box.
  { name: 'fonts-noto-cjk', isThere: hasJapaneseFont },
]

/**
 * Installs by apt what a window needs and is missing, where that is allowed (root on Debian or Ubuntu);
 * elsewhere says in one line what to install. macOS and Windows bring all of it.
 */
export function installSystemPackages() {
  if (process.platform !== 'linux') return
  const missing = packages.filter((wanted) => !wanted.isThere()).map((wanted) => wanted.name)
  if (missing.length === 0) return
  const names = missing.join(' ')
  if (mayUseApt() && !failedLately('system-packages', names)) {
    console.error(`Set-up: installing ${names} (apt-get; about half a minute) …`)
    if (aptInstalls(missing)) return
    rememberFailure('system-packages', names)
  }
  console.error(`Set-up: please install ${names} (Debian, Ubuntu: sudo apt-get install ${names}).`)
}

/**
 * @param {string[]} names
 */
function aptInstalls(names) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  // Another apt may be at work, such as the nightly upgrade.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=120']
  const updated = spawnSync('apt-get', [...patient, 'update'], options)
  const installed = spawnSync(
    'apt-get',
    [...patient, 'install', '-y', '--no-install-recommends', ...names],
    options,
  )
  return updated.status === 0 && installed.status === 0
}

function mayUseApt() {
  return process.getuid?.() === 0 && isDebianOrUbuntu() && onPath('apt-get')
}

function isDebianOrUbuntu() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function hasScreen() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function hasJapaneseFont() {
  const fonts = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

/**
 * @param {string} program
 */
function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(`${folder}/${program}`))
}
