import type { Protocol as DevTools } from 'devtools-protocol'
import type { ProtocolHandler, Used } from '../api.ts'
import { toApp } from './address.ts'
import type { Session } from './pipe.ts'

const handlers = new Map<string, ProtocolHandler>()

export const protocol = {
  // Chromium gives the `https:` address that stands for such a scheme all that a privileged one has.
  registerSchemesAsPrivileged() {},
  handle(scheme, answer) {
    handlers.set(scheme, answer)
  },
} satisfies Used['protocol']

type Paused = DevTools.Fetch.RequestPausedEvent

/**
 * Answers a request that Chromium holds, from the handler of its scheme. Whatever no handler knows, fails: a page has
 * no network at all.
 */
export async function answer(session: Session, paused: Paused): Promise<void> {
  const { requestId } = paused
  const url = toApp(paused.request.url)
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (!handler) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  const response = await handler(asRequest(url, paused))
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

/** Leaves the page as it is, as if its link had led nowhere. */
export const stay = (session: Session, { requestId }: Paused) =>
  session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })

function asRequest(url: string, { request }: Paused): Request {
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {}
  return new Request(url, { method: request.method, headers: request.headers, ...body })
}
