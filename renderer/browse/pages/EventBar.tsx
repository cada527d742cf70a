import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event, TalkRow } from '../../../db/model.ts'
import { openTalkMode } from '../../app/places.ts'
import { askForList } from '../../app/window-state.ts'
import { Button } from '../../design/Button.tsx'
import { isToday } from '../use-today.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { ReportDraft } from './ReportDraft.tsx'

interface EventBarProps {
  readonly event: Event
  readonly talks: readonly TalkRow[]
}

export function EventBar({ event, talks }: EventBarProps) {
  const { t } = useTranslation(['pages', 'talkMode'])
  const [isReportOpen, setReportOpen] = useState(false)
  const first = talks.find(({ hasNote }) => !hasNote) ?? talks[0]
  return (
    <div className="page-bar">
      <span className="grow" />
      {first && (
        <Button
          kind="quiet"
          icon="edit"
          onPress={() => openTalkMode(isToday(event.startsOn) ? null : first.id)}
        >
          {t('talkMode:open')}
        </Button>
      )}
      <Button
        kind="quiet"
        icon="list"
        isDisabled={talks.length === 0}
        onPress={() => askForList({ kind: 'talk', ids: talks.map(({ id }) => id) })}
      >
        {t('event.allToList')}
      </Button>
      <MoreMenu
        kind="event"
        id={event.id}
        entries={[{ id: 'report', words: t('report.open'), icon: 'article', run: () => setReportOpen(true) }]}
      />
      {isReportOpen && <ReportDraft event={event} onClose={() => setReportOpen(false)} />}
    </div>
  )
}
