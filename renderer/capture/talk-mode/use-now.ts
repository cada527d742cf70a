import { useSyncExternalStore } from 'react'

/** The time of now in milliseconds of Unix time, anew each second while it moves. */
export function useNow(isMoving: boolean): number {
  return useSyncExternalStore(isMoving ? subscribe : still, currentSecond)
}

/** Cut to seconds, so that it stays the same between two ticks. */
const currentSecond = () => Math.floor(Date.now() / 1000) * 1000

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, 250)
  return () => clearInterval(timer)
}

const still = () => () => {}
