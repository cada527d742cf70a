import { useTranslation } from 'react-i18next'
import type { List } from '../../db/model.ts'
import { stored } from '../browse/pages/stored.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { SavedText } from '../design/SavedText.tsx'
import { freeze } from './live-acts.ts'

interface LiveSearchProps {
  readonly list: List
  readonly query: string
}

/** That a list is live, by which search, and the way to make an ordinary one of it. */
export function LiveSearch({ list: { id }, query }: LiveSearchProps) {
  const { t } = useTranslation('lists')
  return (
    <div className="live-search">
      <span className="live-sign">
        <Icon name="search" />
        {t('live.sign')}
      </span>
      <SavedText
        label={t('live.query')}
        value={query}
        className="live-query"
        onSave={(next) => stored('lists.update', { id, fields: { query: next.trim() } })}
      />
      <Button kind="quiet" icon="list" onPress={() => void freeze(id)}>
        {t('live.freeze')}
      </Button>
    </div>
  )
}
