import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Used } from '../api.ts'

export const shell = {
  openExternal: open,
  async openPath(path) {
    await open(path)
    return ''
  },
} satisfies Used['shell']

async function open(target: string): Promise<void> {
  const opener = spawn('xdg-open', [target], { stdio: 'ignore', detached: true })
  await once(opener, 'spawn')
  opener.unref()
}
