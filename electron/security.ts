import type { Result } from '../db/model/result.ts'
import { done, failed } from '../db/model/result.ts'
import { session, shell } from './api.ts'

/** What a page may do without asking us first: put on the clipboard what a person has just copied. */
const granted = new Set(['clipboard-sanitized-write'])

/** Refuses what a page asks of the system: permissions, and files to be saved. To be called when the app is ready. */
export function refuseRequests(): void {
  session.defaultSession.setPermissionCheckHandler((_, permission) => granted.has(permission))
  session.defaultSession.setPermissionRequestHandler((_, permission, answer) =>
    answer(granted.has(permission)),
  )
  session.defaultSession.on('will-download', (event) => event.preventDefault())
}

/** Schemes that lead to a browser or a mail program. Any other may start whatever program has claimed it. */
const harmless = new Set(['http:', 'https:', 'mailto:'])

/** Opens a link in the program that the system has for it. */
export async function openExternally(text: string): Promise<Result<null>> {
  const url = URL.parse(text)
  if (!url || !harmless.has(url.protocol)) return failed({ code: 'link refused', url: text })
  await shell.openExternal(url.href)
  return done(null)
}
