import type { ja } from '../ja/ja.ts'
import type { Words } from '../words.ts'

export const design = {
  clear: 'Clear',
  close: 'Close',
  addTag: 'Add the tag “{{path}}”',
  removeTag: 'Remove the tag “{{path}}”',
} as const satisfies Words<typeof ja.design>
