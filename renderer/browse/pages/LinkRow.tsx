import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Link } from '../../../db/model.ts'
import { LinkKind } from '../../../db/model.ts'
import { act } from '../../app/act.ts'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { SavedText } from '../../design/SavedText.tsx'
import { Select } from '../../design/Select.tsx'
import { stored } from './stored.ts'
import { isAddress } from './typed-link.ts'
import { undoable } from './undoable.ts'

/** One link: its kind, a button that opens it in the browser, and its name and address when they are edited. */
export function LinkRow({ link }: { readonly link: Link }) {
  const { t } = useTranslation('pages')
  const [isEdited, setEdited] = useState(false)
  const { id, url, kind } = link
  const host = hostOf(url)
  const name = link.title || url.replace(/^https?:\/\//, '')

  return (
    <li>
      <div className="link-row">
        <Select
          label={t('links.kind')}
          bare
          value={kind}
          choices={LinkKind.options.map((value) => ({ value, words: t(`linkKinds.${value}`) }))}
          onChange={(next) => void act('links.update', { id, fields: { kind: next } })}
        />
        <Button
          kind="link"
          aria-label={t('links.open', { name })}
          onPress={() => void act('shell.openExternal', { url })}
        >
          <span className="one-line">{name}</span>
        </Button>
        <span className="link-host one-line">{link.title === '' ? '' : host}</span>
        <span className="row-acts">
          <IconButton
            small
            icon="edit"
            label={t('links.edit', { name })}
            isOn={isEdited}
            onPress={() => setEdited(!isEdited)}
          />
          <IconButton
            small
            icon="close"
            label={t('links.remove', { name })}
            onPress={() => void undoable('records.trash', { kind: 'link', ids: [id] }, t('links.removed'))}
          />
        </span>
      </div>
      {isEdited && (
        <div className="link-edit">
          <SavedText
            label={t('links.title')}
            value={link.title}
            placeholder={t('links.title')}
            mayBeEmpty
            onSave={(title) => stored('links.update', { id, fields: { title } })}
          />
          <SavedText
            label={t('links.address')}
            value={url}
            problemOf={(text) => (isAddress(text.trim()) ? null : t('links.notAnAddress'))}
            onSave={(text) => stored('links.update', { id, fields: { url: text.trim() } })}
          />
        </div>
      )}
    </li>
  )
}

const hostOf = (url: string) => URL.parse(url)?.host.replace(/^www\./, '') ?? ''
