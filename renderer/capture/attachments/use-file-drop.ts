import type { DragEvent } from 'react'
import { useState } from 'react'

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere on an element, but where something inside has taken them already. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false)
  function onDrag(event: DragEvent) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  return {
    'data-drop-target': isOver || undefined,
    // Without it, a drop is refused between the pointer's coming to another element and its next move.
    onDragEnter: onDrag,
    onDragOver: onDrag,
    onDragLeave(event: DragEvent) {
      const { currentTarget, relatedTarget } = event
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
    },
    onDrop(event: DragEvent) {
      setOver(false)
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      onFiles([...event.dataTransfer.files])
    },
  } as const
}
