// Serves the windows in an ordinary browser, over the real library and search, while one works on them:
//   node e2e/gallery/serve.ts --library DIR [--port 5199]
// What only the shell can do (dialogs, further windows) is answered as cancelled. Never part of the app.
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { createServer } from 'vite'
import type { Changed, Result } from '../../db/model.ts'
import { done, failed } from '../../db/model.ts'
import type { CallName } from '../../electron/contract.ts'
import { contract } from '../../electron/contract.ts'
import { workerOn } from '../../electron/worker-client.ts'

const { values } = parseArgs({
  options: { library: { type: 'string' }, port: { type: 'string', default: '5199' } },
})
if (!values.library) throw new Error('--library DIR names the library to show')

const from = (path: string) => new URL(`../../${path}`, import.meta.url)
const listeners = new Set<(changed: readonly Changed[]) => void>()
const library = workerOn(from('electron/library-worker.ts'), values.library, (changed) => {
  for (const listener of listeners) listener(changed)
})
const search = workerOn(from('electron/search-worker.ts'), values.library)

/** The same two steps as electron/calls.ts: the input is parsed, the right worker asked. */
async function answer(name: CallName, input: unknown, locale: string): Promise<Result<unknown>> {
  const asked = contract[name].input.safeParse(input)
  if (!asked.success) return failed({ code: 'bad input', where: name, reason: asked.error.message })
  switch (contract[name].answeredBy) {
    case 'library':
      return library.call(name, asked.data)
    case 'search':
      return search.call(name, asked.data)
    case 'shell':
      return name === 'shell.preferences'
        ? done({ locale, platform: process.platform, runsOn: 'stand-in', version: '0.0.0' })
        : done(null)
  }
}

const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name)

/** The door as a script of the page, and its other end. */
function door(): Plugin {
  return {
    name: 'door',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: '/door.js' }, injectTo: 'head-prepend' }],
    configureServer(server) {
      server.middlewares.use('/door.js', (_, response) => {
        response.setHeader('content-type', 'text/javascript').end(doorScript)
      })
      server.middlewares.use('/changes', (request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        const tell = (changed: readonly Changed[]) => response.write(`data: ${JSON.stringify(changed)}\n\n`)
        listeners.add(tell)
        request.on('close', () => listeners.delete(tell))
      })
      server.middlewares.use('/call/', async (request, response) => {
        const name = decodeURIComponent(request.url?.slice(1) ?? '')
        const input: unknown = JSON.parse(await text(request))
        const result = isCallName(name)
          ? await answer(name, input, request.headers['accept-language'] ?? '')
          : failed({ code: 'internal', call: name, reason: 'not in the contract' })
        response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
      })
    },
  }
}

const doorScript = `
const changes = new EventSource('/changes')
const commands = new Set()
window.talkshelf = {
  call: async (name, input) =>
    (await fetch('/call/' + encodeURIComponent(name), { method: 'POST', body: JSON.stringify(input) })).json(),
  onChanged(listener) {
    const hear = (event) => listener(JSON.parse(event.data))
    changes.addEventListener('message', hear)
    return () => changes.removeEventListener('message', hear)
  },
  onCommand(listener) {
    commands.add(listener)
    return () => commands.delete(listener)
  },
}
`

const server = await createServer({
  configFile: false,
  root: fileURLToPath(from('renderer')),
  cacheDir: fileURLToPath(from('node_modules/.cache/gallery')),
  plugins: [react(), door()],
  server: { port: Number(values.port), strictPort: true, fs: { allow: [fileURLToPath(from('.'))] } },
  logLevel: 'warn',
})
await server.listen()
console.log(`The windows are at http://localhost:${values.port}/`)
