import type { UsedFrame } from './api.ts'

/** The one address that windows show; protocol.ts serves it. */
export const home = 'app://talkshelf/'

/** Whether a frame is a page of ours, and no frame inside one. */
export const isOurs = (frame: UsedFrame | null): boolean =>
  frame?.parent === null && frame.url.startsWith(home)
