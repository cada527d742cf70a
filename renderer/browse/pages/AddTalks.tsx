import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tell } from '../../app/toasts.ts'
import { submitsOn } from '../../design/composition.ts'
import { titlesOf } from './typed-titles.ts'

/** A field that makes a talk of each title: one on Enter, several pasted at once. */
export function AddTalks({ onAdd }: { readonly onAdd: (title: string) => Promise<boolean> }) {
  const { t } = useTranslation('pages')
  const [typed, setTyped] = useState('')

  /** In their order, one after the other; what could not be added stays in the field. */
  async function add(titles: readonly string[]) {
    const left = [...titles]
    for (const title of titles) {
      if (!(await onAdd(title))) return setTyped(left.join(' '))
      left.shift()
    }
    if (titles.length > 1) tell(t('event.addedTalks', { count: titles.length }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!submitsOn(event)) return
    event.preventDefault()
    setTyped('')
    void add(titlesOf(typed))
  }

  return (
    <input
      className="input"
      aria-label={t('event.addTalk')}
      placeholder={t('event.addTalkPlaceholder')}
      spellCheck={false}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const titles = titlesOf(event.clipboardData.getData('text/plain'))
        if (titles.length < 2) return
        event.preventDefault()
        void add(titles)
      }}
    />
  )
}
