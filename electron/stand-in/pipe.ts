import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.d.ts'

type Commands = ProtocolMapping.Commands

/** One conversation with Chromium in the DevTools protocol: with the browser as a whole, or with one page. */
export interface Session {
  /** Rejects with Chromium's own words, and when the pipe closes before the answer. */
  send<M extends keyof Commands>(
    method: M,
    ...params: Commands[M]['paramsType']
  ): Promise<Commands[M]['returnType']>
  readonly events: EventEmitter<ProtocolMapping.Events>
}

export interface Pipe {
  readonly browser: Session
  /** The session of an attached target, by the id that `Target.attachedToTarget` gave. */
  session(id: string): Session
  readonly closed: Promise<void>
}

/** Answers awaited, by the number of their command. */
type Awaited = Map<number, { resolve(result: unknown): void; reject(reason: Error): void; method: string }>

/**
 * Speaks the DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON messages, each ended by a zero
 * byte. No port is open, and the pipe's end is Chromium's end, however this process dies.
 */
export function connect(to: Writable, from: Readable): Pipe {
  const awaited: Awaited = new Map()
  const sessions = new Map<string, Session>()
  let lastId = 0

  const open = (sessionId?: string): Session => ({
    events: new EventEmitter(),
    send: (method, ...[params]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        awaited.set(id, { resolve, reject, method })
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
  })
  const browser = open()
  const session = (id: string): Session => {
    const known = sessions.get(id) ?? open(id)
    sessions.set(id, known)
    return known
  }

  const receive = (text: string) => {
    const message = JSON.parse(text)
    if (message.id === undefined) {
      const { events } = message.sessionId ? session(message.sessionId) : browser
      events.emit(message.method, message.params)
      if (message.method === 'Target.detachedFromTarget') sessions.delete(message.params.sessionId)
      return
    }
    const asked = awaited.get(message.id)
    awaited.delete(message.id)
    if (message.error) asked?.reject(new Error(`${asked.method}: ${message.error.message}`))
    else asked?.resolve(message.result)
  }

  from.on('data', splitAtZeros(receive))
  const closed = new Promise<void>((resolve) => {
    from.once('close', () => {
      for (const { method, reject } of awaited.values()) reject(new Error(`${method}: Chromium has gone.`))
      awaited.clear()
      resolve()
    })
  })
  // A write after Chromium's end fails too; `closed` tells of it.
  to.on('error', () => {})
  return { browser, session, closed }
}

/** Takes bytes as they come and hands over each whole message, without its closing zero byte. */
export function splitAtZeros(receive: (text: string) => void): (bytes: Buffer) => void {
  let begun: Buffer[] = []
  return (bytes) => {
    let start = 0
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      receive(Buffer.concat([...begun, bytes.subarray(start, end)]).toString('utf8'))
      begun = []
      start = end + 1
    }
    if (start < bytes.length) begun.push(bytes.subarray(start))
  }
}
