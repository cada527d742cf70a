import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** Where a window stood when it was closed, in pixels that are independent of the screen's density. */
export const Place = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximized: z.boolean(),
})
export type Place = z.output<typeof Place>

type Area = Pick<Place, 'x' | 'y' | 'width' | 'height'>

/** The place that was remembered; `null` the first time, and when the file cannot be read: nothing is lost by that. */
export function rememberedPlace(file: string): Place | null {
  try {
    return Place.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Written beside and moved into place, so that a process that is killed leaves the old file or the new one. */
export function rememberPlace(file: string, place: Place): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(place))
  renameSync(`${file}.new`, file)
}

/**
 * The place itself if enough of its title bar lies on a screen to take hold of it; `null` if that screen has gone.
 *
 * @param screens  the work areas of the screens there are
 */
export function reachable(place: Place, screens: readonly Area[]): Place | null {
  const grip = { x: place.x, y: place.y, width: place.width, height: 32 }
  return screens.some((screen) => overlap(grip, screen) >= 64 * 16) ? place : null
}

/** The area that two rectangles share, in square pixels. */
function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
