import { foldWidth } from '../../model/width.ts'
import type { TalkKind } from '../../model.ts'

const kinds: readonly (readonly [TalkKind, RegExp])[] = [
  ['lightning talk', /lightning|\blt\b|ライトニング|^lt/iu],
  ['keynote', /keynote|基調講演|招待講演|plenary/iu],
  ['panel', /panel|podium|パネル|座談会|round ?table|fishbowl/iu],
  ['workshop', /workshop|hands[- ]?on|tutorial|ワークショップ|ハンズオン|masterclass/iu],
  ['talk', /talk|lecture|session|presentation|vortrag|講演|発表|セッション|educational|demo/iu],
]

/** What a conference calls a kind of talk, as one of ours: `lightning_talk`, `Talk 40 (30min +10 Q&A)`, `podium`. */
export function talkKind(given: string, minutes: number | null): TalkKind {
  const words = foldWidth(given).replaceAll('_', ' ').trim()
  const named = kinds.find(([, pattern]) => pattern.test(words))?.[0]
  if (named !== undefined) return named
  if (words !== '') return 'other'
  return minutes !== null && minutes <= 7 ? 'lightning talk' : 'talk'
}
