/** A link as a person types or pastes it: an address, and perhaps its name before or behind it. */
export interface TypedLink {
  readonly url: string
  readonly title: string
}

/** Only what a browser may open. */
export const isAddress = (text: string) => /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text)

/**
 * Finds the address in `https://…`, `資料 https://…` or `[資料](https://…)`; all else is the link's name. `null`
 * where no address is in it.
 */
export function typedLink(text: string): TypedLink | null {
  const markdown = /^\s*\[(?<title>.*)\]\((?<url>https?:\/\/[^\s)]+)\)\s*$/iu.exec(text)?.groups
  const url = markdown?.url ?? /https?:\/\/[^\s<>"「」『』（）、。]+/iu.exec(text)?.[0]
  if (url === undefined || !isAddress(url)) return null
  const title = markdown?.title ?? text.replace(url, ' ')
  return { url, title: title.replaceAll(/\s+/gu, ' ').trim() }
}
