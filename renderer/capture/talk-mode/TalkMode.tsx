import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { act } from '../../app/act.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { go, slide } from '../../app/places.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { todaysDate } from '../../browse/use-today.ts'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { TalkScreen } from './TalkScreen.tsx'
import { useTalkPages } from './use-talk-pages.ts'

/**
 * The whole window for the talk that one hears: `id`, or else the one that runs now. The talks beside it are read
 * ahead, so that going to the next one waits for nothing, and no letter is written into the wrong note.
 */
export function TalkMode({ id }: { readonly id: string | null }) {
  // An evening that goes on after midnight stays the evening that it was.
  const [date] = useState(todaysDate)
  const answer = useAnswer('talks.evening', { date, talkId: id })
  const evening = answer?.ok ? answer.value : null
  const shownId = id ?? evening?.now ?? null
  const talks = evening?.talks ?? []
  const place = talks.findIndex((talk) => talk.id === shownId)
  const [previous, next] = place < 0 ? [] : [talks[place - 1], talks[place + 1]]
  const page = useTalkPages(shownId, evening?.page ?? null, [previous?.id ?? null, next?.id ?? null])

  useEffect(() => {
    if (id === null && shownId !== null) slide(placeOf(shownId))
  }, [id, shownId])

  if (answer && !answer.ok) return <FailureNotice failure={answer.failure} />
  if (evening && shownId === null) return <NoTalk />
  if (!page) return <div className="talk-mode" aria-busy="true" />
  return <TalkScreen page={page} talks={talks} onGo={(talkId) => slide(placeOf(talkId))} />
}

const placeOf = (talkId: string) => ({ section: 'now', opened: { kind: 'talk', id: talkId } }) as const

/** Nothing is planned, and somebody begins to speak. */
function NoTalk() {
  const { t } = useTranslation('talkMode')
  async function begin() {
    const talk = await act('talks.create', { title: t('untitled'), status: 'attended' })
    if (talk) slide(placeOf(talk.id))
  }
  return (
    <div className="talk-mode">
      <h1 className="unseen">{t('label')}</h1>
      <EmptyState words={t('none')}>
        <Button kind="primary" autoFocus onPress={() => void begin()}>
          {t('startWriting')}
        </Button>
        <Button kind="quiet" onPress={() => go({ section: 'today', opened: null })}>
          {t('leave')}
        </Button>
      </EmptyState>
    </div>
  )
}
