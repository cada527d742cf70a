/**
 * The address at which a recording plays from a moment on; any other site gets a media fragment, which players of
 * browsers understand (w3.org/TR/media-frags). `null` for what is no address.
 */
export function timedAddress(address: string, seconds: number): string | null {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const host = url.host.replace(/^(?:www|m)\./, '')
  if (host === 'youtube.com' || host === 'youtu.be') url.searchParams.set('t', `${seconds}s`)
  else if (host === 'nicovideo.jp') url.searchParams.set('from', String(seconds))
  else url.hash = host === 'vimeo.com' ? `t=${seconds}s` : `t=${seconds}`
  return url.href
}
