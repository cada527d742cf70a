import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Pipe } from './pipe.ts'
import { connect } from './pipe.ts'

// Debian's /usr/bin/chromium is a shell script around this.
const program = '/usr/lib/chromium/chromium'

/** A closed network, no first-run pages, no prompts. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-gpu',
  '--password-store=basic',
]

export interface Chromium extends Pipe {
  /** With no screen there is nobody to look: the windows are drawn in memory only. */
  readonly headless: boolean
  /** Closes it, waits for its end, and removes its profile. */
  quit(): Promise<void>
}

/** Starts Chromium with one empty page, which becomes the first window, and a profile of its own in `folder`. */
export function startChromium(folder: string): Chromium {
  if (!existsSync(program)) {
    throw new Error(
      'The stand-in for Electron needs Chromium: apt-get install chromium, or make Electron downloadable',
    )
  }
  removeStaleProfiles(folder)
  const profile = profileOf(folder, process.pid)
  const headless = !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const flags = [
    ...quiet,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--app=data:text/html,',
    ...(headless ? ['--headless=new'] : []),
    // As root Chromium runs without its sandbox only; the other flag hides the bar that warns of it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    // A test drives the pages beside us; the port is written to DevToolsActivePort in the profile.
    ...(process.env.TALKSHELF_TEST === '1' ? ['--remote-debugging-port=0'] : []),
  ]
  const child = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const [, , , to, from] = child.stdio
  if (!(to instanceof Writable) || !(from instanceof Readable))
    throw new Error('Chromium gave no pipes to talk through')
  const pipe = connect(to, from)
  return { ...pipe, headless, quit: () => quit(child, pipe, profile) }
}

async function quit(child: ChildProcess, pipe: Pipe, profile: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    // It may close the pipe before it has answered.
    pipe.browser.send('Browser.close').catch(() => {})
    const timer = setTimeout(() => child.kill('SIGKILL'), 2000)
    await exited
    clearTimeout(timer)
  }
  removeProfile(profile)
}

const profileOf = (folder: string, pid: number) => join(folder, `chromium-${pid}`)

/** A main process that was killed could not remove its profile; the next one does. */
function removeStaleProfiles(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const pid = /^chromium-(\d+)$/.exec(name)?.[1]
    if (pid && !existsSync(`/proc/${pid}`)) removeProfile(join(folder, name))
  }
}

/** Chromium's last helper processes may still write there for a moment; what remains then, the next start removes. */
function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  } catch (problem) {
    console.warn(`stand-in: left a profile behind (${problem})`)
  }
}
