import { app } from './api.ts'
import type { Output } from './contract.ts'

/** What a window follows where its reader set nothing else, and what it runs on. */
export function preferences(): Output<'shell.preferences'> {
  return {
    locale: app.getLocale(),
    platform: process.platform,
    runsOn: process.versions.electron === undefined ? 'stand-in' : 'electron',
    version: app.getVersion(),
  }
}
