import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '../../../db/model.ts'
import type { Input } from '../../../electron/contract.ts'
import { tell } from '../../app/toasts.ts'
import { refuseLongPaste } from '../../capture/attachments/refuse-long-paste.ts'
import { submitsOn } from '../../design/composition.ts'
import { pastedTalks } from './pasted-talks.ts'
import { stored } from './stored.ts'
import { titlesOf } from './typed-titles.ts'

/** A field that makes a talk of each title: one on Enter, several lines of a programme pasted at once. */
export function AddTalks({ event: of }: { readonly event: Event }) {
  const { t } = useTranslation('pages')
  const [typed, setTyped] = useState('')

  /** In their order, one after the other; what could not be added stays in the field. */
  async function add(talks: readonly Input<'talks.create'>[]) {
    const left = talks.map(({ title }) => title)
    for (const talk of talks) {
      if (!(await stored('talks.create', talk))) return setTyped(left.join(' '))
      left.shift()
    }
    if (talks.length > 1) tell(t('event.addedTalks', { count: talks.length }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!submitsOn(event)) return
    event.preventDefault()
    setTyped('')
    void add(titlesOf(typed).map((title) => ({ title, eventId: of.id })))
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
        refuseLongPaste(event)
        if (event.isDefaultPrevented()) return
        const text = event.clipboardData.getData('text/plain')
        if (titlesOf(text).length < 2) return
        event.preventDefault()
        void pastedTalks(text, of).then(add)
      }}
    />
  )
}
