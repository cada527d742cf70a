// The least that an app on this host can be: one window, one page, one line of text. What `start` compares with.
// Plain JavaScript, as real Electron runs no TypeScript.
import { app, BrowserWindow, protocol } from 'electron'

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>
<link rel="icon" href="data:,"><p elementtiming="first-list">Empty</p>`

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.setPath('userData', process.env.TALKSHELF_USER_DATA ?? app.getPath('userData'))
app.on('window-all-closed', () => app.quit())
await app.whenReady()
protocol.handle('app', () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
const window = new BrowserWindow({
  width: 1280,
  height: 800,
  show: false,
  title: 'Empty',
  webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
})
window.once('ready-to-show', () => window.show())
await window.loadURL('app://talkshelf/index.html')
