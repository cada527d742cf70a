/** A key event, of React or of the DOM. */
type KeyEvent = KeyboardEvent | { readonly nativeEvent: KeyboardEvent }

const domEvent = (event: KeyEvent): KeyboardEvent => ('nativeEvent' in event ? event.nativeEvent : event)

/**
 * Whether this key belongs to the input method and not to us: Enter, Tab, Esc, arrows and digits choose among its
 * candidates. Every key handler of a field asks this first.
 */
export function isComposing(event: KeyEvent): boolean {
  const { isComposing, keyCode } = domEvent(event)
  // 229 is what a key is called while the input method has it: w3.org/TR/uievents, "keyCode for Input Method Editors".
  // WebKit sends the Enter that commits after `compositionend`, with `isComposing` false: only 229 tells.
  return isComposing || keyCode === 229
}

/** Whether this key sends the field it was pressed in: Enter, but not the one that commits a composition. */
export function submitsOn(event: KeyEvent): boolean {
  return domEvent(event).key === 'Enter' && !isComposing(event)
}

let composedIn: Node | null = null
const waiting: (() => void)[] = []

/**
 * Runs at once, or, while an input method composes anywhere in the window, when its text stands: what would take the
 * field away (another talk, another page) must not take half a word along.
 */
export function afterComposition(run: () => void): void {
  if (isUnderWay()) waiting.push(run)
  else run()
}

/** A field that was taken away, or that has lost the keyboard, hears no end of its composition. */
const isUnderWay = () => composedIn?.isConnected === true && composedIn.contains(document.activeElement)

/** Listens for compositions, from the first picture on. Gives back its own undo. */
export function followCompositions(): () => void {
  const begin = ({ target }: CompositionEvent) => {
    composedIn = target instanceof Node ? target : null
  }
  const end = () => {
    composedIn = null
    settle()
  }
  // A paste may end a composition without a word; the next key that composes nothing, or a click elsewhere, tells.
  const hearKey = (event: KeyboardEvent) => {
    if (waiting.length > 0 && !isComposing(event)) end()
  }
  addEventListener('compositionstart', begin, true)
  addEventListener('compositionend', end, true)
  addEventListener('keydown', hearKey, true)
  addEventListener('focusout', settle, true)
  return () => {
    removeEventListener('compositionstart', begin, true)
    removeEventListener('compositionend', end, true)
    removeEventListener('keydown', hearKey, true)
    removeEventListener('focusout', settle, true)
  }
}

/** Runs what waited. The editor reads the last text after the event; and whoever composes on at once is let. */
function settle() {
  if (waiting.length === 0) return
  setTimeout(() => {
    if (!isUnderWay()) for (const run of waiting.splice(0)) run()
  })
}
