import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { AppEvents, UsedApp } from '../api.ts'
import type { Desktop } from './desktop.ts'
import { openDesktop } from './desktop.ts'
import { anEvent } from './event.ts'
import { lockInstance } from './instance-lock.ts'
import { openWindows } from './open-windows.ts'

const Package = z.object({ name: z.string(), productName: z.string().optional(), version: z.string() })

/** The folders of the XDG base directory specification, as Electron uses them on Linux. */
const folders = new Map([
  ['home', () => homedir()],
  ['appData', () => process.env.XDG_CONFIG_HOME || join(homedir(), '.config')],
  ['documents', () => join(homedir(), 'Documents')],
  ['downloads', () => join(homedir(), 'Downloads')],
  ['userData', () => join(folder('appData'), ownPackage().productName ?? ownPackage().name)],
])

const folder = (name: string): string => {
  const find = folders.get(name)
  if (!find) throw new Error(`app.getPath('${name}') is not available in the stand-in`)
  return find()
}

class App extends EventEmitter<AppEvents> implements UsedApp {
  readonly isPackaged = false
  #ready: Promise<void> | null = null
  #desktop: Desktop | null = null
  #isQuitting = false

  /** Chromium starts with the first call, so that a second instance never starts one. */
  whenReady(): Promise<void> {
    this.#ready ??= this.#start()
    return this.#ready
  }

  get desktop(): Desktop {
    if (!this.#desktop) throw new Error('Cannot create BrowserWindow before app is ready')
    return this.#desktop
  }

  getPath(name: string): string {
    return folder(name)
  }

  setPath(name: string, path: string): void {
    folders.set(name, () => path)
  }

  getVersion(): string {
    return ownPackage().version
  }

  setAsDefaultProtocolClient(): boolean {
    throw new Error('app.setAsDefaultProtocolClient is not available in the stand-in')
  }

  getLocale(): string {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env
    const [language = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split('.')
    return /^[a-z]{2}/.test(language) ? language.replace('_', '-') : 'en-US'
  }

  requestSingleInstanceLock(): boolean {
    const mine = { words: process.argv, folder: process.cwd() }
    const data = folder('userData')
    mkdirSync(data, { recursive: true })
    return lockInstance(data, mine, ({ words, folder: from }) =>
      this.emit('second-instance', anEvent(), words, from),
    )
  }

  quit(): void {
    const event = anEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    for (const window of [...openWindows]) window.close()
    if (openWindows.size > 0) this.#isQuitting = false
    else void this.#end(0)
  }

  exit(code = 0): void {
    void this.#end(code)
  }

  lastWindowClosed(): void {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  async #start(): Promise<void> {
    this.#desktop = await openDesktop(join(folder('userData'), 'stand-in'))
  }

  async #end(code: number): Promise<void> {
    process.exitCode = code
    await this.#desktop?.quit()
    // A second instance is still handing its words over, and has nothing else that would keep it.
    if (this.#ready !== null) process.exit(code)
  }
}

/** The package.json above the main script, as Electron finds it. */
function ownPackage(): z.output<typeof Package> {
  let here = dirname(process.argv[1] ?? process.cwd())
  while (!existsSync(join(here, 'package.json')) && here !== dirname(here)) here = dirname(here)
  return Package.parse(JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')))
}

export const app = new App()

// As Electron does on Linux.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
