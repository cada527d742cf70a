import type { Preventable } from '../api.ts'

/** An event as Electron hands it to a listener. */
export function anEvent(): Preventable {
  let isPrevented = false
  return {
    preventDefault: () => {
      isPrevented = true
    },
    get defaultPrevented() {
      return isPrevented
    },
  }
}
