const followable = new Set(['http:', 'https:', 'mailto:'])

/** Whether a reader may be sent there by a click: a `javascript:` or `file:` address stays text. */
export function isFollowable(url: string): boolean {
  return URL.canParse(url) && followable.has(new URL(url).protocol)
}

/** An address with a scheme that no reader should be led to; a relative one is harmless. */
export const isDangerous = (url: string) => URL.canParse(url) && !isFollowable(url)

/** What to call a link that nobody gave a title: where it leads, without what every address has. */
export function addressName(url: string): string {
  return url
    .trim()
    .replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/iu, '')
    .replace(/\/$/u, '')
}
