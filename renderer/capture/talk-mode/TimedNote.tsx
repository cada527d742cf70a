import type { ComponentProps } from 'react'
import { TalkNote } from '../TalkNote.tsx'
import { useTalkTime } from './use-talk-time.ts'

/** A talk's note on its page: while the talk's clock runs, its marks have their time here, too. */
export function TimedNote({ talk }: Pick<ComponentProps<typeof TalkNote>, 'talk'>) {
  return <TalkNote talk={talk} time={useTalkTime(talk.id, false)} />
}
