/** `Mod` is Command on a Mac, Control elsewhere; e.g. `Mod+Shift+K`, `F2`, `Delete`, `Mod+[`. */
export type KeyChord = string

const isMac = /mac/i.test(globalThis.navigator?.platform ?? '')

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }
const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  ContextMenu: '▤',
}

/** The keys of a chord as a reader of this machine's keyboard knows them: `⌘ ⇧ K`, or `Ctrl Shift K`. */
export function keyWords(chord: KeyChord): string[] {
  return chord.split('+').map((key) => (isMac ? macSigns[key] : undefined) ?? signs[key] ?? key)
}

/** Whether this key press is that chord. A letter is the one that the layout gives, in either case. */
export function isChord(event: Press, chord: KeyChord): boolean {
  const parts = chord.split('+')
  const key = parts.at(-1) ?? ''
  const command = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  return (
    command === parts.includes('Mod') &&
    other === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift') &&
    event.key.toLowerCase() === key.toLowerCase()
  )
}

type Press = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>
