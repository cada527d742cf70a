import { useTranslation } from 'react-i18next'
import type { List } from '../../db/model.ts'
import { attachmentPath } from '../../db/model.ts'
import { stored } from '../browse/pages/stored.ts'
import { SavedText } from '../design/SavedText.tsx'

/** The picture that a list begins with, and what it shows in words. */
export function ListCover({ list }: { readonly list: List }) {
  const { t } = useTranslation('lists')
  const { id, cover, coverAlt } = list
  if (cover === null) return null
  return (
    <figure className="list-cover">
      <img src={`/${attachmentPath(cover.sha256, cover.mediaType)}`} alt={coverAlt} />
      <figcaption>
        <SavedText
          label={t('cover.alt')}
          value={coverAlt}
          placeholder={t('cover.altPlaceholder')}
          mayBeEmpty
          className="small"
          lang="ja"
          onSave={(next) => stored('lists.update', { id, fields: { coverAlt: next } })}
        />
      </figcaption>
    </figure>
  )
}
