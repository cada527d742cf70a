import { EventEmitter } from 'node:events'
import type { UsedContents, UsedWindow, WindowEvents, WindowOptions } from '../api.ts'
import { app } from './app.ts'
import type { Page } from './desktop.ts'
import { anEvent } from './event.ts'
import type { Bounds } from './messages.ts'
import { openWindows } from './open-windows.ts'
import { WebContents } from './web-contents.ts'

let lastId = 0
/** The one used last stands first, as far as this process knows. */
let focused: BrowserWindow | null = null

/**
 * A window of Chromium without tabs and address bar. Two things differ from Electron's: it is seen as soon as it is
 * there, and its user's click on the closing button cannot be refused.
 */
export class BrowserWindow extends EventEmitter<WindowEvents> implements UsedWindow {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #page: Promise<Page>
  #bounds: Bounds
  #state: 'normal' | 'maximized' | 'minimized' = 'normal'
  #isPainted = false
  #isDestroyed = false

  constructor(options: WindowOptions) {
    super()
    const { width = 800, height = 600 } = options
    const { workArea } = app.desktop
    const x = options.x ?? workArea.x + Math.max(0, (workArea.width - width) >> 1)
    const y = options.y ?? workArea.y + Math.max(0, (workArea.height - height) >> 1)
    this.#bounds = { x, y, width, height }
    this.#page = app.desktop.openPage()
    this.webContents = new WebContents(this.#page, options.webPreferences, {
      onPaint: () => this.#paint(),
      onPlace: (bounds, hasFocus) => this.#placed(bounds, hasFocus),
    })
    openWindows.add(this)
    focused = this
    app.emit('web-contents-created', anEvent(), this.webContents)
    this.setBounds(this.#bounds)
    void this.#page
      .then(({ closed }) => closed)
      .catch((problem) => console.error(`stand-in: a window cannot be opened (${problem})`))
      .then(() => this.#closedByUser())
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused
  }

  static fromWebContents(contents: UsedContents): BrowserWindow | null {
    return [...openWindows].find((window) => window.webContents.id === contents.id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url)
  }

  close(): void {
    const event = anEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#gone()
    this.#withPage(({ targetId }) => app.desktop.browser.send('Target.closeTarget', { targetId }))
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  show(): void {
    this.focus()
  }

  focus(): void {
    focused = this
    this.#withPage(({ session }) => session.send('Page.bringToFront'))
  }

  maximize(): void {
    this.#setState('maximized')
  }

  restore(): void {
    this.#setState('normal')
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  getNormalBounds(): Bounds {
    return this.#bounds
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { x: left, y: top, width, height } = this.#bounds
    this.#withPage(async ({ targetId }) => {
      const { windowId } = await app.desktop.browser.send('Browser.getWindowForTarget', { targetId })
      await app.desktop.browser.send('Browser.setWindowBounds', {
        windowId,
        bounds: { left, top, width, height },
      })
    })
  }

  #setState(windowState: 'normal' | 'maximized'): void {
    this.#state = windowState
    this.#withPage(async ({ targetId }) => {
      const { windowId } = await app.desktop.browser.send('Browser.getWindowForTarget', { targetId })
      await app.desktop.browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
    })
  }

  #paint(): void {
    if (this.#isPainted) return
    this.#isPainted = true
    this.emit('ready-to-show')
  }

  #placed(bounds: Bounds, hasFocus: boolean): void {
    if (hasFocus) focused = this
    if (this.#state === 'normal') this.#bounds = bounds
  }

  #closedByUser(): void {
    if (this.#isDestroyed) return
    this.emit('close', anEvent())
    this.#gone()
  }

  #gone(): void {
    this.#isDestroyed = true
    openWindows.delete(this)
    if (focused === this) focused = [...openWindows].at(-1) ?? null
    this.emit('closed')
    if (openWindows.size === 0) app.lastWindowClosed()
  }

  /** A command to a window that has gone meanwhile means nothing any more. */
  #withPage(act: (page: Page) => Promise<unknown>): void {
    this.#page.then(act).catch(() => {})
  }
}
