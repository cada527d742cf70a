import { useTranslation } from 'react-i18next'
import type { ListItem } from '../../db/model.ts'
import { stored } from '../browse/pages/stored.ts'
import { SavedText } from '../design/SavedText.tsx'

interface WhyFieldProps {
  readonly item: ListItem
  /** What the item is called. */
  readonly name: string
}

/** Why one should read this: the sentence for which a list is worth more than a search. */
export function WhyField({ item, name }: WhyFieldProps) {
  const { t } = useTranslation('lists')
  return (
    <SavedText
      label={t('item.why', { name })}
      value={item.why}
      placeholder={t('item.whyPlaceholder')}
      multiline
      mayBeEmpty
      className="why"
      lang="ja"
      onSave={(why) => stored('lists.item', { id: item.id, fields: { why } })}
    />
  )
}
