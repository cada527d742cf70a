/**
 * Chromium does not know the scheme `app:`, so a page lives at an `https:` address under a name that can never be
 * registered (RFC 2606, `.invalid`) and never leaves this process. All translation is here.
 */
const appAddress = /^app:\/\/([a-z0-9-]+)(?=\/|$)/
const pageAddress = /^https:\/\/([a-z0-9-]+)\.app\.invalid(?=\/|$)/

/** `app://talkshelf/index.html` → `https://talkshelf.app.invalid/index.html`; any other address as it is. */
export const toPage = (url: string): string => url.replace(appAddress, 'https://$1.app.invalid')

/** `https://talkshelf.app.invalid/index.html` → `app://talkshelf/index.html`; any other address as it is. */
export const toApp = (url: string): string => url.replace(pageAddress, 'app://$1')
