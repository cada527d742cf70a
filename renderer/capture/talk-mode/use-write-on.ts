import { useEffect } from 'react'

/**
 * A letter that would go nowhere goes into the note: the button that was pressed last, in a message for one, may be
 * gone, and the keyboard with it.
 */
export function useWriteOn(write: () => void): void {
  useEffect(() => {
    function onKeyDown({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
      // An input method's letters are called `Process` until they are composed.
      const isLetter = [...key].length === 1 || key === 'Process'
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (isLetter && isNowhere && !ctrlKey && !metaKey && !altKey) write()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  })
}
