import type { Notice } from '../../model.ts'
import type { Line } from '../lines.ts'

/** What looks like a slip in the lines of a report: told, never repaired. */
export function leftAsTyped(lines: readonly Line[]): Notice[] {
  return lines.flatMap((line): Notice[] => {
    if (line.shape === 'comment') return [{ kind: 'comment kept', line: line.number, text: line.text.trim() }]
    return line.shape === 'code' ? [] : crossedBrackets(line)
  })
}

const partners = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['】', '【'],
  ['」', '「'],
  ['』', '『'],
])
const openings = new Set(partners.values())
const maxLength = 80

/** `(kota65535/alternator]`: opened by one bracket, closed by another. `[0, 1)` is an interval. */
function crossedBrackets({ content, folded, number }: Line): Notice[] {
  const found: Notice[] = []
  const open: number[] = []
  for (let at = 0; at < folded.length; at += 1) {
    const sign = folded.charAt(at)
    if (openings.has(sign)) open.push(at)
    const partner = partners.get(sign)
    if (partner === undefined) continue
    const from = open.pop()
    if (from === undefined || folded[from] === partner) continue
    const inside = content.slice(from + 1, at)
    const isSlip = inside.length > 1 && inside.length <= maxLength && !/^[\d\s.,∞-]+$/u.test(inside)
    if (isSlip)
      found.push({ kind: 'typo kept', line: number, text: content.slice(from, at + 1), reads: inside.trim() })
  }
  return found
}
