import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Protocol as DevTools } from 'devtools-protocol'
import type { ContentsEvents, PrintOptions, UsedContents, WindowOptions } from '../api.ts'
import { toApp, toPage } from './address.ts'
import { decode, encode } from './codec.ts'
import type { Page } from './desktop.ts'
import { anEvent } from './event.ts'
import { invoke } from './ipc-main.ts'
import type { Bounds, ToPage } from './messages.ts'
import { FromPage } from './messages.ts'
import { emulatedMedia } from './native-theme.ts'
import type { PageNames } from './page-side.ts'
import { pageScript } from './page-side.ts'
import type { Session } from './pipe.ts'
import { answer, stay } from './protocol.ts'

const token = crypto.randomUUID()
const names: PageNames = { binding: `post ${token}`, receiver: `receive ${token}` }

let lastId = 0

/** Told to the window around a page. */
interface Around {
  onPaint(): void
  onPlace(bounds: Bounds, hasFocus: boolean): void
}

type WindowOpenHandler = Parameters<UsedContents['setWindowOpenHandler']>[0]

/** A page: what it shows, what it asks of main, where it may go. */
export class WebContents extends EventEmitter<ContentsEvents> implements UsedContents {
  readonly id = ++lastId
  readonly #page: Promise<Page>
  readonly #around: Around
  #url = ''
  /** The document that may come: asked for by main, not by the page. */
  #expected: string | null = null
  #onWindowOpen: WindowOpenHandler = () => ({ action: 'deny' })
  /** Messages to a document that does not have its receiver yet; `null` when it has. */
  #held: ToPage[] | null = []

  constructor(page: Promise<Page>, { preload }: WindowOptions['webPreferences'], around: Around) {
    super()
    this.#around = around
    this.#page = page.then(async (opened) => {
      await this.#prepare(opened, preload ? readFileSync(preload, 'utf8') : '')
      return opened
    })
  }

  get mainFrame() {
    return { url: this.#url, parent: null }
  }

  async load(url: string): Promise<void> {
    const { session } = await this.#page
    const loaded = new Promise((resolve) => session.events.once('Page.loadEventFired', resolve))
    const address = toPage(url)
    this.#expected = withoutFragment(address)
    const { errorText } = await session.send('Page.navigate', { url: address })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  async printToPDF(options: PrintOptions): Promise<Uint8Array> {
    const { session } = await this.#page
    const { data } = await session.send('Page.printToPDF', options)
    return Buffer.from(data, 'base64')
  }

  reload(): void {
    this.#withPage(({ session }) => session.send('Page.reload'))
  }

  send(channel: string, ...words: unknown[]): void {
    const message: ToPage = { kind: 'message', channel, words }
    if (this.#held) this.#held.push(message)
    else this.#post(message)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onWindowOpen = handler
  }

  setMedia(media: DevTools.Emulation.SetEmulatedMediaRequest): void {
    this.#withPage(({ session }) => session.send('Emulation.setEmulatedMedia', media))
  }

  /** Everything that has to be there before the first document, sent together. */
  async #prepare({ session, targetId }: Page, preload: string): Promise<void> {
    const { events } = session
    events.on('Runtime.bindingCalled', (call) => this.#receive(call))
    events.on('Fetch.requestPaused', (paused) => {
      this.#request(session, targetId, paused).catch((problem) => {
        if (!isGivenUp(problem)) console.warn(`stand-in: ${problem}`)
      })
    })
    events.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.#url = toApp(frame.url)
      this.#held ??= []
    })
    events.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.#url = toApp(url)
    })
    events.on('Page.loadEventFired', () => {
      const held = this.#held ?? []
      this.#held = null
      for (const message of held) this.#post(message)
    })
    events.on('Page.lifecycleEvent', ({ name, frameId }) => {
      if (name === 'firstPaint' && frameId === targetId && this.#url !== '') this.#around.onPaint()
    })
    events.on('Page.windowOpen', ({ url }) => {
      // An empty one is ours (desktop.ts) or is closed there.
      if (url !== 'about:blank') this.#onWindowOpen({ url: toApp(url) })
    })
    events.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', anEvent(), { reason: 'crashed' }),
    )
    await Promise.all([
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Inspector.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: names.binding }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(names, preload) }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Emulation.setEmulatedMedia', emulatedMedia()),
      session.send('Runtime.runIfWaitingForDebugger'),
    ])
  }

  async #request(
    session: Session,
    targetId: string,
    paused: DevTools.Fetch.RequestPausedEvent,
  ): Promise<void> {
    const { url } = paused.request
    const isDocument = paused.resourceType === 'Document' && paused.frameId === targetId
    // A reload is no navigation, and neither is what main asked for.
    const here = withoutFragment(this.#url)
    if (isDocument && url !== this.#expected && toApp(url) !== here) {
      const event = Object.assign(anEvent(), { url: toApp(url) })
      this.emit('will-navigate', event)
      if (event.defaultPrevented || toApp(url) === url) {
        await stay(session, paused)
        return
      }
    }
    await answer(session, paused)
  }

  #receive({ payload, name, executionContextId }: DevTools.Runtime.BindingCalledEvent): void {
    if (name !== names.binding) return
    const said = FromPage.parse(decode(payload))
    if (said.kind === 'place') {
      this.#around.onPlace(said.bounds, said.hasFocus)
      return
    }
    const { id } = said
    const answered =
      said.kind === 'path'
        ? this.#pathOf(id, executionContextId)
        : invoke({ sender: this, senderFrame: this.mainFrame }, said.channel, said.words)
    answered
      .then(
        (value): ToPage => ({ kind: 'answer', id, value }),
        ({ message }): ToPage => ({ kind: 'refusal', id, message }),
      )
      .then((reply) => this.#post(reply, executionContextId))
      .catch((problem) => console.warn(`stand-in: ${problem}`))
  }

  /** To the document of `contextId`, which asked, or to the one that is there now. One that has gone needs no answer. */
  #post(message: ToPage, contextId?: number): void {
    const expression = receiving(message)
    this.#withPage(({ session }) =>
      session.send('Runtime.evaluate', { expression, ...(contextId === undefined ? {} : { contextId }) }),
    )
  }

  /** Where a file lies that was dropped on the page; '' for one that the page made itself. */
  async #pathOf(id: number, contextId: number): Promise<string> {
    const { session } = await this.#page
    const expression = receiving({ kind: 'file', id })
    const { result } = await session.send('Runtime.evaluate', { expression, contextId })
    if (result.objectId === undefined) return ''
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId })
    return path
  }

  #withPage(act: (page: Page) => Promise<unknown>): void {
    this.#page.then(act).catch(() => {})
  }
}

/** The expression with which a page receives a message. */
const receiving = (message: ToPage) =>
  `window[${JSON.stringify(names.receiver)}]?.(${JSON.stringify(encode(message))})`

/** A page that was reloaded meanwhile waits for no answer to what it asked before. */
const isGivenUp = (problem: unknown) => String(problem).includes('Invalid InterceptionId')

/** An address as a request tells it. */
const withoutFragment = (url: string) => url.split('#', 1).join()
