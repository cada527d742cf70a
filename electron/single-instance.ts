import { app } from './api.ts'

/**
 * One process for a person's data: a second one hands its wish to the first, which shows itself, and ends.
 *
 * @param onSecond  told the words that the second was started with
 * @returns whether this is the first
 */
export function isOnlyInstance(onSecond: (words: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', (_, words) => onSecond(words))
  return true
}
