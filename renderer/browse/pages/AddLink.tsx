import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../electron/contract.ts'
import { act } from '../../app/act.ts'
import { submitsOn } from '../../design/composition.ts'
import { typedLink } from './typed-link.ts'

/** Takes a pasted address at once, a typed one on Enter; words beside it become the link's name. */
export function AddLink({ owner }: { readonly owner: Input<'links.add'>['owner'] }) {
  const { t } = useTranslation('pages')
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)

  /** What was typed goes only once the library has it. */
  async function add(text: string) {
    const link = typedLink(text)
    if (!link) return setRefused(text.trim() !== '')
    setRefused(false)
    if (await act('links.add', { owner, ...link, kind: null })) setTyped('')
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!submitsOn(event)) return
    event.preventDefault()
    void add(typed)
  }

  return (
    <div className="field">
      <input
        className="bare-input"
        aria-label={t('links.add')}
        aria-invalid={isRefused || undefined}
        placeholder={t('links.addressPlaceholder')}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setRefused(false)
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (typed !== '' || !typedLink(text)) return
          event.preventDefault()
          setTyped(text)
          void add(text)
        }}
      />
      {isRefused && (
        <p className="field-problem" role="alert">
          {t('links.notAnAddress')}
        </p>
      )}
    </div>
  )
}
