import { z } from 'zod'

/** The outer edge of a window on the screen, in CSS pixels. */
export const Bounds = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Bounds = z.output<typeof Bounds>

/** What a page tells main, through Chromium's binding. */
export const FromPage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('invoke'),
    id: z.int(),
    channel: z.string(),
    words: z.array(z.unknown()),
  }),
  /** Where does the file lie that the page keeps under this number? Answered like a call. */
  z.strictObject({ kind: z.literal('path'), id: z.int() }),
  z.strictObject({ kind: z.literal('place'), bounds: Bounds, hasFocus: z.boolean() }),
])
export type FromPage = z.output<typeof FromPage>

/** What main tells a page, through its receiver. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string }
  /** Hands over the file of that number. */
  | { readonly kind: 'file'; readonly id: number }
  | { readonly kind: 'message'; readonly channel: string; readonly words: unknown[] }
