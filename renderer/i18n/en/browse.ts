import type { ja } from '../ja/ja.ts'
import type { Words } from '../words.ts'

export const browse = {} as const satisfies Words<typeof ja.browse>
