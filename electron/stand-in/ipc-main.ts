import type { InvokeEvent, Used } from '../api.ts'

type Handler = Parameters<Used['ipcMain']['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle(channel, answer) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, answer)
  },
  removeHandler(channel) {
    handlers.delete(channel)
  },
} satisfies Used['ipcMain']

/** What main answers to a page's `invoke`; a failure carries Electron's own words. */
export async function invoke(event: InvokeEvent, channel: string, words: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...words)
  } catch (problem) {
    throw new Error(`Error invoking remote method '${channel}': ${problem}`, { cause: problem })
  }
}
