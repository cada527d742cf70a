import * as electron from 'electron'

/**
 * Every part of Electron that the main process uses: the one list.
 *
 * Real Electron has to fit it (below), and so has the stand-in (`stand-in/electron.ts`). What main uses without
 * listing it here, what the stand-in lacks, and what an update of Electron renames does not compile.
 */
export interface Used {
  app: UsedApp
  BrowserWindow: {
    new (options: WindowOptions): UsedWindow
    getAllWindows(): UsedWindow[]
    getFocusedWindow(): UsedWindow | null
    fromWebContents(contents: UsedContents): UsedWindow | null
  }
  dialog: {
    showOpenDialog(owner: Pick<UsedWindow, 'id'>, options: OpenDialogOptions): Promise<OpenDialogAnswer>
    showSaveDialog(owner: Pick<UsedWindow, 'id'>, options: SaveDialogOptions): Promise<SaveDialogAnswer>
    showErrorBox: Electron.Dialog['showErrorBox']
  }
  globalShortcut: Pick<Electron.GlobalShortcut, 'register' | 'unregister'>
  ipcMain: {
    handle(channel: string, answer: (event: InvokeEvent, ...words: unknown[]) => unknown): void
    removeHandler(channel: string): void
  }
  Menu: {
    buildFromTemplate(template: MenuEntry[]): UsedMenu
    setApplicationMenu(menu: UsedMenu | null): void
  }
  nativeTheme: Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
  protocol: {
    registerSchemesAsPrivileged: Electron.Protocol['registerSchemesAsPrivileged']
    handle(scheme: string, answer: ProtocolHandler): void
  }
  screen: { getAllDisplays(): { workArea: Electron.Rectangle }[] }
  session: { defaultSession: UsedSession }
  shell: Pick<Electron.Shell, 'openExternal' | 'openPath'>
  Tray: { new (picture: string): UsedTray }
}

export type UsedApp = Pick<
  Electron.App,
  | 'exit'
  | 'getLocale'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'setPath'
  | 'whenReady'
> & { on: Listen<AppEvents> }

export interface AppEvents {
  activate: []
  'before-quit': [event: Preventable]
  'open-url': [event: Preventable, link: string]
  'second-instance': [event: Preventable, words: string[], folder: string]
  'web-contents-created': [event: Preventable, contents: UsedContents]
  'window-all-closed': []
}

export interface UsedWindow
  extends Pick<
    Electron.BrowserWindow,
    | 'close'
    | 'destroy'
    | 'focus'
    | 'getNormalBounds'
    | 'isDestroyed'
    | 'isMaximized'
    | 'isMinimized'
    | 'loadURL'
    | 'maximize'
    | 'restore'
    | 'setBounds'
    | 'show'
  > {
  readonly id: number
  readonly webContents: UsedContents
  readonly on: Listen<WindowEvents>
  readonly once: Listen<WindowEvents>
}

export interface WindowEvents {
  close: [event: Preventable]
  closed: []
  'ready-to-show': []
}

export type WindowOptions = Pick<
  Electron.BrowserWindowConstructorOptions,
  | 'x'
  | 'y'
  | 'width'
  | 'height'
  | 'minWidth'
  | 'minHeight'
  | 'show'
  | 'title'
  | 'backgroundColor'
  | 'titleBarStyle'
  | 'autoHideMenuBar'
> & {
  webPreferences: Pick<
    Electron.WebPreferences,
    | 'javascript'
    | 'preload'
    | 'contextIsolation'
    | 'sandbox'
    | 'nodeIntegration'
    | 'webviewTag'
    | 'spellcheck'
    | 'navigateOnDragDrop'
  >
}

export interface UsedContents {
  readonly id: number
  readonly mainFrame: UsedFrame
  readonly on: Listen<ContentsEvents>
  printToPDF(options: PrintOptions): Promise<Uint8Array>
  reload(): void
  send(channel: string, ...words: unknown[]): void
  setWindowOpenHandler(answer: (details: { url: string }) => { action: 'deny' }): void
}

export type PrintOptions = Pick<
  Electron.PrintToPDFOptions,
  'generateDocumentOutline' | 'generateTaggedPDF' | 'preferCSSPageSize' | 'printBackground'
>

export interface ContentsEvents {
  'render-process-gone': [event: Preventable, details: { reason: string }]
  'will-attach-webview': [event: Preventable]
  'will-navigate': [event: Preventable & { url: string }]
}

/** A frame as a call names its sender; the one of a page itself has no parent. */
export interface UsedFrame {
  readonly url: string
  readonly parent: UsedFrame | null
}

export interface InvokeEvent {
  readonly sender: UsedContents
  /** `null` when the frame is gone by the time that somebody asks. */
  readonly senderFrame: UsedFrame | null
}

export interface UsedSession {
  on: Listen<SessionEvents>
  setPermissionCheckHandler(answer: (contents: UsedContents | null, permission: string) => boolean): void
  setPermissionRequestHandler(
    answer: (contents: UsedContents, permission: string, callback: (granted: boolean) => void) => void,
  ): void
}

export interface SessionEvents {
  'will-download': [event: Preventable]
}

export interface UsedTray {
  setToolTip(words: string): void
  setContextMenu(menu: UsedMenu | null): void
}

export interface UsedMenu {
  readonly items: readonly { readonly label: string }[]
}

export interface MenuEntry
  extends Pick<
    Electron.MenuItemConstructorOptions,
    'label' | 'role' | 'type' | 'accelerator' | 'registerAccelerator'
  > {
  click?: () => void
  submenu?: MenuEntry[]
}

export type OpenDialogOptions = Pick<Electron.OpenDialogOptions, 'title' | 'filters' | 'properties'>
export type OpenDialogAnswer = Pick<Electron.OpenDialogReturnValue, 'canceled' | 'filePaths'>
export type SaveDialogOptions = Pick<Electron.SaveDialogOptions, 'title' | 'defaultPath' | 'filters'>
export type SaveDialogAnswer = Pick<Electron.SaveDialogReturnValue, 'canceled' | 'filePath'>
export type ProtocolHandler = (request: Request) => Response | Promise<Response>

export interface Preventable {
  preventDefault(): void
  readonly defaultPrevented: boolean
}

/** `on` with one signature for each event, so that a renamed event is found out too. */
type Listen<Events> = Overloads<
  {
    [E in keyof Events]: (event: E, listener: (...facts: ArrayOf<Events[E]>) => void) => unknown
  }[keyof Events]
>
type ArrayOf<T> = T extends unknown[] ? T : never
/** The intersection of a union: https://github.com/microsoft/TypeScript/pull/21496 */
type Overloads<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

export const {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  Tray,
}: Used = electron
