import type { Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en/en.ts'
import { ja } from '../../renderer/i18n/ja/ja.ts'
import type { Words } from '../../renderer/i18n/words.ts'
import type { App } from '../host.ts'

/** One screen, dialog or menu of the app, and how to come to it. */
export interface Screen {
  readonly name: string
  /** What the library holds: nothing, or the demo library. */
  readonly library: 'empty' | 'demo'
  readonly come: (window: Window) => Promise<unknown>
  /** Puts back what a reload of the window does not. */
  readonly leave?: (window: Window) => Promise<unknown>
}

/** The window that comes to a screen, and the words that it speaks. */
export interface Window {
  readonly app: App
  readonly page: Page
  readonly words: Words<typeof ja>
}

export const words = { ja, en } as const satisfies Record<string, Words<typeof ja>>
