import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'
import type { Stretch } from '../design/paged-rows.ts'
import { RecordList } from './RecordList.tsx'
import { rowDate } from './row-date.ts'

/** All events by year, the newest first. */
export function EventList() {
  const { t, i18n } = useTranslation('browse')
  const [filter, setFilter] = useState('')
  const ask = useCallback((stretch: Stretch) => call('events.page', { filter, ...stretch }), [filter])
  const pages = usePages('events.page', ask)
  return (
    <RecordList
      kind="event"
      title={t('events.title')}
      pages={pages}
      filter={filter}
      onFilter={setFilter}
      filterLabel={t('events.filter')}
      lines={2}
      groupOf={({ startsOn }) =>
        startsOn?.year ? t('events.year', { year: String(startsOn.year) }) : t('events.noYear')
      }
      draw={(event) => (
        <>
          <div className="row-line">
            <span className="row-title">{event.title}</span>
            {event.startsOn && (
              <time className="row-end fixed">{rowDate(event.startsOn, i18n.language)}</time>
            )}
          </div>
          <div className="row-line">
            <span className="row-beside">{event.venue ?? event.series}</span>
            <span className="row-end fixed">{t('talkCount', { count: event.talks })}</span>
          </div>
        </>
      )}
      empty={t('events.empty')}
      create="new event"
    />
  )
}
