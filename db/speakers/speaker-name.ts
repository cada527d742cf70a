/** What follows a name in print and is no part of it. */
const HONORIFIC = /(?:さん|さま|様|氏)$/u

/** The name of somebody who is printed as `chaspyさん`, `清水 さん` or `@chaspy`. */
export function nameOfPrinted(printed: string): string {
  const trimmed = printed.trim()
  const bare = trimmed.replace(HONORIFIC, '').trim().replace(/^@/, '')
  return bare === '' ? trimmed : bare
}
