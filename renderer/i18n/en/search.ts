import type { ja } from '../ja/ja.ts'
import type { Words } from '../words.ts'

export const search = {} as const satisfies Words<typeof ja.search>
