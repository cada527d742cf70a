import { app } from './api.ts'

/**
 * One process for a person's data: a second one hands its wish to the first, which shows itself, and ends.
 *
 * @returns whether this is the first
 */
export function isOnlyInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', onSecond)
  return true
}
