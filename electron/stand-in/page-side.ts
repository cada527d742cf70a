import { decode, encode } from './codec.ts'
import type { FromPage, ToPage } from './messages.ts'

/** Names on `window` that no page can guess. The first is gone before a page's own script runs. */
export interface PageNames {
  readonly binding: string
  readonly receiver: string
}

type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void

/**
 * The script that Chromium runs before any other in each document: a sandboxed preload's `require('electron')` and
 * its end of the talk with main, around the preload as it was built.
 */
export function pageScript(names: PageNames, preload: string): string {
  return `(${pageSide})(${JSON.stringify(names)}, ${encode}, ${decode}, function (require, module, exports, process) {
${preload}
})`
}

/**
 * Runs inside the page, from its source text. Electron keeps a preload in a world of its own; here it shares the
 * page's, so it takes what it needs first and hands over nothing that can be changed.
 */
function pageSide(
  { binding, receiver }: PageNames,
  write: (value: FromPage) => string,
  read: (text: string) => ToPage,
  preload: Preload,
): void {
  const post: (text: string) => void = Reflect.get(window, binding)
  Reflect.deleteProperty(window, binding)
  if (window.top !== window) return

  const awaited = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, Set<(event: object, ...words: unknown[]) => void>>()
  const files = new Map<number, File>()
  let lastId = 0

  const receive = (text: string) => {
    const message = read(text)
    if (message.kind === 'message') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.words)
      return null
    }
    if (message.kind === 'file') {
      const file = files.get(message.id)
      files.delete(message.id)
      return file
    }
    const asked = awaited.get(message.id)
    awaited.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value)
    else asked?.reject(new Error(message.message))
    return null
  }
  const ask = (question: Exclude<FromPage, { kind: 'place' }>) => {
    const answer = Promise.withResolvers<unknown>()
    awaited.set(question.id, answer)
    post(write(question))
    return answer.promise
  }
  Object.defineProperty(window, receiver, { value: receive })

  const frozen = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozen(part)])))
  }
  const electron: Record<string, object> = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) =>
        Object.defineProperty(window, name, { value: frozen(value), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...words: unknown[]) => ask({ kind: 'invoke', id: ++lastId, channel, words }),
      on: (channel: string, listener: (event: object, ...words: unknown[]) => void) => {
        const all = listeners.get(channel) ?? new Set()
        listeners.set(channel, all.add(listener))
      },
      removeListener: (channel: string, listener: (event: object, ...words: unknown[]) => void) => {
        listeners.get(channel)?.delete(listener)
      },
    },
    webUtils: {
      // A promise, where Electron knows at once: Chromium tells its debugger only.
      getPathForFile: (file: File) => {
        const id = ++lastId
        files.set(id, file)
        return ask({ kind: 'path', id })
      },
    },
  }
  const only = (what: string, members: Record<string, unknown>) =>
    new Proxy(members, {
      get: (_, name) => {
        if (Object.hasOwn(members, name)) return members[String(name)]
        throw new Error(`${what}.${String(name)} is not available in the stand-in`)
      },
    })
  const require = (name: string) => {
    if (name !== 'electron')
      throw new Error(`A sandboxed preload cannot require ${name}: not available in the stand-in`)
    const members = Object.entries(electron).map(([key, value]) => [
      key,
      only(key, Object.fromEntries(Object.entries(value))),
    ])
    return only('electron', Object.fromEntries(members))
  }

  // Chromium tells a debugger of no move of a window, so the page tells where it is whenever that may have changed.
  const tellPlace = () => {
    const bounds = { x: screenX, y: screenY, width: outerWidth, height: outerHeight }
    post(write({ kind: 'place', bounds, hasFocus: document.hasFocus() }))
  }
  for (const event of ['load', 'resize', 'focus', 'blur', 'pagehide'])
    window.addEventListener(event, tellPlace)

  const module = { exports: {} }
  preload(require, module, module.exports, {})
}
