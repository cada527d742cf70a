interface Copied {
  readonly plain: string
  /** The same as rich text, for places that take it. */
  readonly html?: string
}

/** Puts text on the clipboard; answers whether it is there. */
export async function copyText(copied: Copied): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(blobs(copied))])
    return true
  } catch {
    // Permissions are refused to pages as a whole; the older way needs none, only a key or a click just before.
    return copyByCommand(copied)
  }
}

function blobs({ plain, html }: Copied): Record<string, Blob> {
  const of = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
  return { ...of('text/plain', plain), ...(html === undefined ? {} : of('text/html', html)) }
}

function copyByCommand({ plain, html }: Copied): boolean {
  let isCopied = false
  function fill(event: ClipboardEvent) {
    event.clipboardData?.setData('text/plain', plain)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    isCopied = true
  }
  document.addEventListener('copy', fill, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return isCopied
}
