import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../app/call.ts'
import { usePages } from '../app/use-pages.ts'
import type { Stretch } from '../design/paged-rows.ts'
import { RecordList } from './RecordList.tsx'
import { TalkRowWords } from './TalkRowWords.tsx'

/** All talks, the newest first. */
export function TalkList() {
  const { t } = useTranslation('browse')
  const [filter, setFilter] = useState('')
  const ask = useCallback(
    (stretch: Stretch) => call('talks.page', { filter, of: null, ...stretch }),
    [filter],
  )
  const pages = usePages('talks.page', ask)
  return (
    <RecordList
      kind="talk"
      title={t('talks.title')}
      pages={pages}
      filter={filter}
      onFilter={setFilter}
      filterLabel={t('talks.filter')}
      draw={(talk) => <TalkRowWords talk={talk} />}
      lines={2}
      empty={t('talks.empty')}
      create="new talk"
    />
  )
}
