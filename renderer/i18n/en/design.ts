import type { ja } from '../ja/ja.ts'
import type { Words } from '../words.ts'

export const design = {
  clear: 'Clear',
  close: 'Close',
} as const satisfies Words<typeof ja.design>
