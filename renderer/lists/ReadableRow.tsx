import { Checkbox } from 'react-aria-components/Checkbox'
import { useTranslation } from 'react-i18next'
import type { ListEntry } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { Icon } from '../design/Icon.tsx'
import { IconButton } from '../design/IconButton.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { WhyField } from './WhyField.tsx'

interface ReadableRowProps {
  readonly entry: ListEntry
  readonly name: string
  readonly place: number
  /** The place of the same thing further up; `null` where there is none. */
  readonly repeats: number | null
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** A talk or a link in a list: read or not, what it is, and why. */
export function ReadableRow({ entry, name, place, repeats, onOpen, onRemove }: ReadableRowProps) {
  const { t } = useTranslation('lists')
  const { id, kind, isRead } = entry.item
  const isGone = entry.talk === null && entry.link === null
  return (
    <>
      <Checkbox
        className="read-box"
        aria-label={t('item.read', { name })}
        isSelected={isRead}
        onChange={(next) => void act('lists.item', { id, fields: { isRead: next } })}
      >
        <span className="read-mark">{isRead ? <Icon name="check" /> : place}</span>
      </Checkbox>
      <div className="talk-line" data-read={isRead || undefined}>
        <button
          type="button"
          className="talk-name"
          lang="ja"
          disabled={isGone}
          aria-label={kind === 'link' ? t('item.openLink', { name }) : t('item.open', { name })}
          onClick={onOpen}
        >
          {name}
          {kind === 'link' && <Icon name="external" />}
        </button>
        <ItemFacts entry={entry} />
        {repeats !== null && <p className="repeated">{t('item.repeats', { place: repeats })}</p>}
        <WhyField item={entry.item} name={name} />
      </div>
      <span className="row-acts">
        <IconButton small icon="close" label={t('item.remove', { name })} onPress={onRemove} />
      </span>
    </>
  )
}
