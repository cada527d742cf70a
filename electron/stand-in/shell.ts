import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Used } from '../api.ts'

export const shell = {
  async openExternal(url) {
    const opener = spawn('xdg-open', [url], { stdio: 'ignore', detached: true })
    await once(opener, 'spawn')
    opener.unref()
  },
} satisfies Used['shell']
