import { useEffect } from 'react'
import { isComposing } from '../design/composition.ts'
import { isChord } from '../design/key-words.ts'

/** Mod+Enter accepts, wherever the keyboard is: whoever left out a talk has it nowhere. */
export function useAcceptKey(accept: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isChord(event, 'Mod+Enter') || isComposing(event)) return
      event.preventDefault()
      event.stopPropagation()
      // A field of the preview gives its text away when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      accept()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [accept])
}
