import type { PointerEvent } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Icon } from './Icon.tsx'

interface StepHandleProps {
  /** `vertical`: down is more. `horizontal`: right is more. */
  readonly axis: 'vertical' | 'horizontal'
  /** So many steps from where the drag began, while it lasts; `null` once it is over. */
  readonly onDrag: (steps: number | null) => void
  /** Let go this many steps away: never 0. */
  readonly onDrop: (steps: number) => void
}

/** How far the pointer goes for one step, in pixels. */
const pixels = 10

/**
 * What changes the value beside it by dragging, step by step; Escape leaves it as it was. It is for the pointer alone:
 * whoever puts it next to a field has the arrow keys do the same there.
 */
export function StepHandle({ axis, onDrag, onDrop }: StepHandleProps) {
  const begun = useRef(0)
  const [steps, setSteps] = useState<number | null>(null)
  const isDragging = steps !== null

  const placeOf = ({ clientX, clientY }: PointerEvent) => (axis === 'vertical' ? clientY : clientX)
  const stepsTo = (event: PointerEvent) => Math.trunc((placeOf(event) - begun.current) / pixels)
  function become(next: number | null) {
    setSteps(next)
    onDrag(next)
  }
  const cancel = useEffectEvent(() => become(null))

  useEffect(() => {
    if (!isDragging) return
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [isDragging])

  return (
    <span
      aria-hidden="true"
      className="step-handle"
      data-axis={axis}
      data-dragging={isDragging || undefined}
      // The row that it stands in is dragged and selected by the same press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.stopPropagation()
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        begun.current = placeOf(event)
        become(0)
      }}
      onPointerMove={(event) => {
        if (isDragging && stepsTo(event) !== steps) become(stepsTo(event))
      }}
      onPointerUp={(event) => {
        if (!isDragging) return
        become(null)
        if (stepsTo(event) !== 0) onDrop(stepsTo(event))
      }}
      onLostPointerCapture={() => {
        if (isDragging) become(null)
      }}
    >
      <Icon name={axis === 'vertical' ? 'up and down' : 'to and fro'} />
    </span>
  )
}
