import { app } from './api.ts'

/** Keeps every page where it is: it goes nowhere, opens nothing, embeds nothing, and is granted nothing. */
export function guardPages(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
