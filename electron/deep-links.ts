import { app } from './api.ts'

/** A link that came from another program and that no window has taken yet, as it came. */
let waiting: string | null = null

/** The link among the words of a start: a system starts us with it, and with nothing behind it. */
export const linkAmong = (words: readonly string[]): string | null =>
  words.find((word) => isLink(word)) ?? null

/** The words of a start up to the link: what stands behind it comes from whoever made the link, and is no option. */
export function wordsBeforeLink(words: readonly string[]): readonly string[] {
  const at = words.findIndex(isLink)
  return at === -1 ? words : words.slice(0, at)
}

const isLink = (word: string) => /^talkshelf:/i.test(word)

/** Keeps a link until a window takes it; the newest counts. */
export function keepLink(link: string): void {
  waiting = link
}

/** Gives the link away, once. It is still as it came: whoever takes it reads it with the one parser. */
export function takeLink(): string | null {
  const link = waiting
  waiting = null
  return link
}

/** macOS tells a running app of a link, and one that it starts, before that is ready. To be called at once. */
export function hearLinks(onLink: (link: string) => void): void {
  app.on('open-url', (event, link) => {
    event.preventDefault()
    onLink(link)
  })
}

/** Tells the system that links are for us. The installer says so too; an app that is only unpacked has none. */
export function claimLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient('talkshelf')
}
