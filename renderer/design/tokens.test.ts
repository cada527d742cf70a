import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of the two themes, as the sheet declares them before any media query. */
const [plain = ''] = sheet.split('@media')
const pairs = [...plain.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
const colours = {
  light: new Map(pairs.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, dark])),
}

/** Relative luminance: w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => {
    const found = colours[theme].get(name)
    if (!found) throw new Error(`tokens.css has no --color-${name}`)
    return found
  }
  const surfaces = ['background', 'surface', 'raised', 'hover', 'accent-soft']

  test.each(['text', 'text-muted', 'text-faint', 'accent', 'danger'])(
    '%s is read on every surface',
    (text) => {
      const tooFaint = surfaces.filter((surface) => contrast(colour(text), colour(surface)) < 4.5)
      expect(tooFaint).toEqual([])
    },
  )

  test.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-mark', 'mark'],
    ['text', 'chosen'],
    ['danger', 'danger-soft'],
    ['warning', 'warning-soft'],
    ['text-muted', 'danger-soft'],
    ['text-muted', 'warning-soft'],
  ])('%s is read on %s', (text, behind) => {
    expect(contrast(colour(text), colour(behind))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['edge', 'focus'])('%s is seen on every surface', (line) => {
    const unseen = surfaces.filter((surface) => contrast(colour(line), colour(surface)) < 3)
    expect(unseen).toEqual([])
  })
})
