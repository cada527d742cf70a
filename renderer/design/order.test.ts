import { describe, expect, test } from 'vitest'
import { dropped, stepped } from './order.ts'

// `ab*c` is the order a b c with b chosen.
const order = (text: string) => [...text.replaceAll('*', '')]
const chosen = (text: string) =>
  new Set([...text.matchAll(/(?<id>.)\*/gu)].map((match) => match.groups?.id ?? ''))

describe('Alt and an arrow', () => {
  const moves = (before: string, step: 'up' | 'down', after: string) =>
    test(`${before} goes ${step} to ${after}`, () =>
      expect(stepped(order(before), chosen(before), step).join('')).toBe(after))
  moves('abc*', 'up', 'acb')
  moves('a*bc', 'up', 'abc')
  moves('a*bc', 'down', 'bac')
  moves('abc*', 'down', 'abc')
  moves('ab*c*d', 'up', 'bcad')
  moves('ab*c*d', 'down', 'adbc')
  moves('a*bc*', 'up', 'acb')
  moves('a*bc*d', 'down', 'badc')
})

describe('a drop', () => {
  const drops = (before: string, target: string, side: 'before' | 'after', after: string) =>
    test(`${before} dropped ${side} ${target} is ${after}`, () =>
      expect(dropped(order(before), chosen(before), target, side).join('')).toBe(after))
  drops('abc*', 'a', 'before', 'cab')
  drops('a*bc', 'c', 'after', 'bca')
  drops('a*bc', 'b', 'after', 'bac')
  drops('a*bc*d', 'd', 'after', 'bdac')
  drops('a*bc*d', 'b', 'before', 'acbd')
  drops('ab*c', 'b', 'after', 'abc')
})
