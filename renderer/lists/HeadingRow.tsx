import { useTranslation } from 'react-i18next'
import type { ListEntry } from '../../db/model.ts'
import { stored } from '../browse/pages/stored.ts'
import { IconButton } from '../design/IconButton.tsx'
import { SavedText } from '../design/SavedText.tsx'
import { WhyField } from './WhyField.tsx'

interface HeadingRowProps {
  readonly entry: ListEntry
  readonly onRemove: () => void
}

/** A heading within a list, and what one wants to say under it. */
export function HeadingRow({ entry, onRemove }: HeadingRowProps) {
  const { t } = useTranslation('lists')
  const { id, heading } = entry.item
  return (
    <>
      <div className="list-heading-row" lang="ja">
        <SavedText
          label={t('item.heading')}
          value={heading}
          className="list-heading-words"
          onSave={(next) => stored('lists.item', { id, fields: { heading: next } })}
        />
        {entry.item.why !== '' && <WhyField item={entry.item} name={heading} />}
      </div>
      <span className="row-acts">
        <IconButton small icon="close" label={t('item.remove', { name: heading })} onPress={onRemove} />
      </span>
    </>
  )
}
