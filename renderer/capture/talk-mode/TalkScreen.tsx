import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EveningTalk, TalkPage } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { undo } from '../../app/history-steps.ts'
import { go, show } from '../../app/places.ts'
import { tell } from '../../app/toasts.ts'
import { todaysDate } from '../../browse/use-today.ts'
import { isComposing } from '../../design/composition.ts'
import { i18n } from '../../i18n/i18n.ts'
import type { NoteEditorHandle } from '../NoteEditor.tsx'
import { joinTalkMode } from './acts.ts'
import { changeClock, clockOf } from './clocks.ts'
import { TalkFoot } from './TalkFoot.tsx'
import { TalkHead } from './TalkHead.tsx'
import { TalkNoteField } from './TalkNoteField.tsx'
import { useWriteOn } from './use-write-on.ts'

interface TalkScreenProps {
  readonly page: TalkPage
  /** The talks of the evening, in order. */
  readonly talks: readonly EveningTalk[]
  readonly onGo: (talkId: string) => void
}

const minute = 60_000

/** One talk, its clock, and room to write. Nothing else moves. */
export function TalkScreen({ page, talks, onGo }: TalkScreenProps) {
  const { t } = useTranslation('talkMode')
  const editor = useRef<NoteEditorHandle>(null)
  const { talk } = page
  const place = talks.findIndex(({ id }) => id === talk.id)

  async function goToNow() {
    const evening = await act('talks.evening', { date: todaysDate(), talkId: null })
    if (evening?.now) onGo(evening.now)
  }

  function step(by: 1 | -1) {
    const to = talks[place + by]
    if (to) onGo(to.id)
    else if (by === 1) show('review')
  }

  function toggleClock() {
    const clock = clockOf(talk.id)
    void changeClock(talk.id, clock?.pausedAt === null ? 'pause' : 'start', Date.now())
  }

  function began(minutesAgo: number) {
    void changeClock(talk.id, 'began', Date.now() - minutesAgo * minute)
  }

  function beganEarlier() {
    const clock = clockOf(talk.id)
    void changeClock(talk.id, 'began', (clock ? Date.parse(clock.startedAt) : Date.now()) - minute)
  }

  async function stillTalking() {
    const moved = await act('talks.stillTalking', talk.id)
    if (!moved) return
    if (moved.minutes === 0) tell(t('nothingLater'))
    else tell(t('later', { count: moved.minutes }), { words: i18n.t('undo'), run: () => void undo() })
  }

  // Whoever listens writes on: a letter must not go to the button that was pressed.
  const write = () => editor.current?.focus()
  useWriteOn(write)

  function takeSecondsOff() {
    editor.current?.takeSecondsOff(10)
    write()
  }

  const acts = {
    goToNow: () => void goToNow(),
    step,
    toggleClock,
    beganEarlier,
    stillTalking: () => void stillTalking(),
    takeSecondsOff,
  }
  useEffect(() => joinTalkMode(acts))

  function leave(event: KeyboardEvent) {
    if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return
    close()
  }
  const close = () => go({ section: 'today', opened: { kind: 'talk', id: talk.id } })

  return (
    <section className="talk-mode" aria-label={t('label')} onKeyDown={leave}>
      <TalkHead page={page} talks={talks} acts={acts} onBegan={began} onClose={close} onWrite={write} />
      <TalkNoteField key={talk.id} editor={editor} talk={talk} />
      <TalkFoot
        previous={talks[place - 1] ?? null}
        next={talks[place + 1] ?? null}
        acts={acts}
        onMark={(kind) => editor.current?.insertMark(kind)}
      />
    </section>
  )
}
