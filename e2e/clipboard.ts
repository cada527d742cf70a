import type { Locator } from '@playwright/test'

/** What a clipboard, or something that is dragged, may hold at once. */
export interface Carried {
  readonly files?: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[]
  readonly plain?: string
  /** How many times the plain text stands there, for one that is too long to be handed over. */
  readonly times?: number
  readonly html?: string
}

/** Pastes into a field, as the system's clipboard would hand it over. Gives whether the app itself took or refused it. */
export const paste = (field: Locator, carried: Carried) => hand(field, 'paste', carried)

/** Drops onto the middle of an element. */
export const drop = (target: Locator, carried: Carried) => hand(target, 'drop', carried)

function hand(
  target: Locator,
  kind: 'paste' | 'drop',
  { files = [], plain = '', times = 1, html = '' }: Carried,
) {
  const plainFiles = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  return target.evaluate(
    (element, given) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of given.files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      if (given.plain) data.setData('text/plain', given.plain.repeat(given.times))
      if (given.html) data.setData('text/html', given.html)
      const { left, top, width, height } = element.getBoundingClientRect()
      const place = { clientX: left + width / 2, clientY: top + Math.min(height / 2, 20) }
      const common = { bubbles: true, cancelable: true }
      if (given.kind === 'drop')
        return !element.dispatchEvent(new DragEvent('drop', { ...common, ...place, dataTransfer: data }))
      const isFree = element.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: data }))
      // What a plain field does with a paste that nobody took; an editor has taken it.
      if (isFree && element instanceof HTMLElement && element.matches('input, textarea')) {
        element.focus()
        document.execCommand('insertText', false, data.getData('text/plain'))
      }
      return !isFree
    },
    { kind, files: plainFiles, plain, times, html },
  )
}
