import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Door } from './contract.ts'

/** Hears what main sends on a channel; gives back its own undo. */
function hear<T>(channel: string, listener: (value: T) => void): () => void {
  const onMessage = (_: unknown, value: T) => listener(value)
  ipcRenderer.on(channel, onMessage)
  return () => {
    ipcRenderer.removeListener(channel, onMessage)
  }
}

// Main refuses a name that is not in the contract, and an input that does not fit it.
const door: Door = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  // Awaited, since the stand-in can't tell at once.
  pathsOf: (files) => Promise.all(files.map(async (file) => await webUtils.getPathForFile(file))),
  onChanged: (listener) => hear('changed', listener),
  onCommand: (listener) => hear('command', listener),
}

contextBridge.exposeInMainWorld('talkshelf', door)
