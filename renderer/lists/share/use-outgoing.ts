import { useState } from 'react'
import type { Outgoing, ShareChoice } from '../../../db/model.ts'
import { everything } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { useAnswer } from '../../app/use-answer.ts'

export interface OutgoingChoice {
  readonly choice: ShareChoice
  /** What would go if all of it went: it names what a switched-off line leaves behind. */
  readonly could: Outgoing
  readonly choose: (change: Partial<ShareChoice>) => void
}

/** What goes out of a list, as it was chosen last, and the way to choose anew; `null` until the library has said. */
export function useOutgoing(id: string): OutgoingChoice | null {
  const remembered = useAnswer('lists.outgoing', { id })
  const could = useAnswer('lists.outgoing', { id, choice: everything })
  const [chosen, setChosen] = useState<ShareChoice | null>(null)
  if (!remembered?.ok || !could?.ok) return null
  const choice = chosen ?? remembered.value.choice
  return {
    choice,
    could: could.value,
    choose(change) {
      const next = { ...choice, ...change }
      setChosen(next)
      void act('lists.choose', { id, choice: next })
    },
  }
}
