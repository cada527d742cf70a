import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'
import type { Stretch } from '../design/paged-rows.ts'
import { RecordList } from './RecordList.tsx'

/** All speakers, in the order of their readings. */
export function SpeakerList() {
  const { t } = useTranslation('browse')
  const [filter, setFilter] = useState('')
  const ask = useCallback((stretch: Stretch) => call('speakers.page', { filter, ...stretch }), [filter])
  const pages = usePages('speakers.page', ask)
  return (
    <RecordList
      kind="speaker"
      title={t('speakers.title')}
      pages={pages}
      filter={filter}
      onFilter={setFilter}
      filterLabel={t('speakers.filter')}
      lines={1}
      draw={(speaker) => (
        <div className="row-line">
          <span className="row-title">{speaker.name}</span>
          {speaker.affiliation && <span className="row-end">{speaker.affiliation}</span>}
          <span className="row-end fixed">{speaker.talks}</span>
        </div>
      )}
      empty={t('speakers.empty')}
    />
  )
}
