import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalkRow } from '../../db/model.ts'
import { CommandButton } from '../app/CommandButton.tsx'
import { commands } from '../app/commands.ts'
import { FailureNotice } from '../app/FailureNotice.tsx'
import { focusPage, todaysListId } from '../app/focus.ts'
import { go, slide, usePlace } from '../app/places.ts'
import { useReportedSelection } from '../app/selection.ts'
import { useAnswer } from '../app/use-answer.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { allRows } from '../design/paged-rows.ts'
import { useCursor } from '../design/use-cursor.ts'
import { VirtualList } from '../design/VirtualList.tsx'
import { PaneHead } from './PaneHead.tsx'
import { TalkRowWords } from './TalkRowWords.tsx'
import { useToday } from './use-today.ts'

interface TodayRow {
  readonly talk: TalkRow
  readonly group: string
}

/** This evening: the talks of today's events in their order, then the notes written in lately. */
export function TodayList() {
  const { t } = useTranslation('browse')
  const { opened } = usePlace()
  const date = useToday()
  const answer = useAnswer('talks.today', { date })
  const rows = useMemo(() => {
    if (!answer?.ok) return allRows<TodayRow>([], 'today')
    const { events, recent } = answer.value
    const tonight = events.flatMap(({ event, talks }) => talks.map((talk) => ({ talk, group: event.title })))
    const known = new Set(tonight.map(({ talk }) => talk.id))
    const lately = recent
      .filter(({ id }) => !known.has(id))
      .map((talk) => ({ talk, group: t('today.recent') }))
    return allRows<TodayRow>([...tonight, ...lately], 'today')
  }, [answer, t])

  const cursor = useCursor<TodayRow>({
    listId: todaysListId,
    rows,
    idOf: ({ talk }) => talk.id,
    openedId: opened?.kind === 'talk' ? opened.id : null,
    onOpen({ talk }, how) {
      const place = { section: 'today', opened: { kind: 'talk', id: talk.id } } as const
      if (how === 'look') slide(place)
      else go(place)
      if (how === 'enter') focusPage()
    },
  })
  useReportedSelection({ kind: 'talk', ids: [...cursor.selectedIds] })

  return (
    <>
      <PaneHead
        title={t('today.title')}
        acts={
          <>
            <CommandButton id="evening review" icon="check" />
            <CommandButton id="talk mode" icon="edit" />
          </>
        }
        create="new talk"
      />
      {answer && !answer.ok && <FailureNotice failure={answer.failure} />}
      {answer?.ok && rows.total === 0 && (
        <EmptyState words={t('today.empty')} chord={commands['new event'].chord} />
      )}
      {rows.total > 0 && (
        <VirtualList
          label={t('today.title')}
          cursor={cursor}
          lines={2}
          groupOf={({ group }) => group}
          draw={({ talk }) => <TalkRowWords talk={talk} />}
        />
      )}
    </>
  )
}
