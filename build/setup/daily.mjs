import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../.setup/', import.meta.url))
const dayMs = 24 * 60 * 60 * 1000

/**
 * Remembers that something cannot be had on this machine, so that the next starts don't wait for it again.
 * A day later it is tried once more; so it is at once for another `wanted`, and after `.setup/` is deleted.
 *
 * @param {string} name    names the file in `.setup/`
 * @param {string} wanted  what was tried: a version, a list of packages
 */
export function rememberFailure(name, wanted) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${name}.json`, JSON.stringify({ wanted, host: hostname(), failedAt: Date.now() }))
}

/**
 * Whether the same failed here within a day.
 *
 * @param {string} name
 * @param {string} wanted
 */
export function failedLately(name, wanted) {
  try {
    const last = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))
    return last.wanted === wanted && last.host === hostname() && Date.now() - last.failedAt < dayMs
  } catch {
    return false
  }
}
