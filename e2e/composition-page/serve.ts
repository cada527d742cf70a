import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const debianChromium = '/usr/lib/chromium/chromium'

/** Debian's Chromium where it is installed; else the browser that Playwright looks for by itself. */
export const launchOptions = existsSync(debianChromium) ? { executablePath: debianChromium } : {}

/** Builds the page of fields and serves it on the loopback address. `name` keeps two specs out of each other's files. */
export async function servePage(name: string): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = fileURLToPath(new URL(`../../test-results/${name}-page`, import.meta.url))
  const page: InlineConfig = {
    configFile: false,
    root,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  }
  await build(page)
  const server = await preview({ ...page, preview: { host: '127.0.0.1', port: 0 } })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('the page of fields is served nowhere')
  return { url, close: () => server.close() }
}
