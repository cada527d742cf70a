import { protocol } from './api.ts'

/** Makes `app:` a scheme like `https:`: it has an origin and a safe context. To be called before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}
