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
