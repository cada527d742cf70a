import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext } from '@playwright/test'
import { chromium, _electron as electron } from '@playwright/test'
import { root } from '../build/root.ts'
import { electronBinary } from '../build/setup/electron-binary.mjs'

const binary = electronBinary()

/** Which of the two the built app runs on here. */
export const hostName = binary ? 'Electron' : 'the stand-in over Chromium'

export interface LaunchOptions {
  readonly libraryDir: string
  readonly userDataDir: string
  /** A locale like `ja-JP`, as the system would have it. */
  readonly language: string
  /** What else stands behind the program's name: a link, as the system hands it over. */
  readonly words?: readonly string[]
}

/** The app while it runs. */
export interface Running {
  readonly pid: number
  readonly context: BrowserContext
  /** Sends a signal, and waits for the end; gives the exit code, `null` if the signal was the end of it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  /** How it ended, once it has. */
  readonly exited: Promise<number | null>
  /** All that main has written to stdout and stderr. */
  log(): string
}

/** Starts the built app, on real Electron when its binary is here. */
export const launch: (options: LaunchOptions) => Promise<Running> = binary ? onElectron : onStandIn

/** Starts a second instance on the same folders, and waits for its end. */
export async function launchSecond(options: LaunchOptions): Promise<number | null> {
  const [program, ...words] = binary
    ? [binary, ...sandboxWords(), '.']
    : [process.execPath, '--import', './electron/stand-in/register.ts', 'out/main/main.js']
  const child = spawn(program, [...words, '--library', options.libraryDir, ...(options.words ?? [])], {
    cwd: root,
    env: environment(options),
    stdio: 'ignore',
  })
  return exitOf(child)
}

async function onElectron(options: LaunchOptions): Promise<Running> {
  const app = await electron.launch({
    args: [
      ...sandboxWords(),
      '.',
      `--lang=${options.language}`,
      '--library',
      options.libraryDir,
      ...(options.words ?? []),
    ],
    cwd: root,
    env: environment(options),
  })
  return { ...running(app.process()), context: app.context() }
}

async function onStandIn(options: LaunchOptions): Promise<Running> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = environment(options)
  const words = [
    '--import',
    './electron/stand-in/register.ts',
    'out/main/main.js',
    '--library',
    options.libraryDir,
    ...(options.words ?? []),
  ]
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const main = running(child)
  const address = await Promise.race([
    debuggingAddress(join(options.userDataDir, 'stand-in', `chromium-${child.pid}`)),
    main.exited.then((code) => {
      throw new Error(`The app ended with ${code} before it had a window:\n${main.log()}`)
    }),
  ])
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no context to look at')
  return { ...main, context }
}

function running(child: ChildProcess): Omit<Running, 'context'> {
  let log = ''
  const add = (bytes: Buffer) => {
    log += bytes.toString()
  }
  child.stdout?.on('data', add)
  child.stderr?.on('data', add)
  const exited = exitOf(child)
  return {
    pid: child.pid ?? 0,
    exited,
    log: () => log,
    end: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  await once(child, 'exit')
  return child.exitCode
}

/** Chromium writes the port and the path of its debugging door into its profile as soon as it listens. */
async function debuggingAddress(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (;;) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await wait(20)
  }
}

function environment({ userDataDir, language }: LaunchOptions): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const locale = `${language.replace('-', '_')}.UTF-8`
  return {
    ...Object.fromEntries(given),
    TALKSHELF_TEST: '1',
    TALKSHELF_USER_DATA: userDataDir,
    LANG: locale,
    LC_ALL: locale,
  }
}

/** Chromium refuses to run as root inside its sandbox. */
function sandboxWords(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
