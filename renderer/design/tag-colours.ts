/**
 * The colours that a tag can have, stored as they stand here. A tag shows its colour as a dot beside its name, never
 * as the only sign of anything; each is 3:1 on the background of both themes (WCAG 2.2, 1.4.11).
 */
export const tagColours = [
  ['red', '#d0524a'],
  ['orange', '#bd6a1f'],
  ['yellow', '#9a7b12'],
  ['green', '#3f8f54'],
  ['blue', '#4a7fd0'],
  ['purple', '#9a62c7'],
] as const

export type TagColourName = (typeof tagColours)[number][0]
