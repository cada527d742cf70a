import { useCallback, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { useTranslation } from 'react-i18next'
import type { ListId, ListItemId } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { open } from '../app/places.ts'
import { tell } from '../app/toasts.ts'
import { useAnswer } from '../app/use-answer.ts'
import type { Choice } from '../design/Chooser.tsx'
import { Chooser } from '../design/Chooser.tsx'
import { Overlay } from '../design/Dialog.tsx'
import { i18n } from '../i18n/i18n.ts'

export type Carrying = 'move' | 'copy'

interface CarryItemsProps {
  readonly how: Carrying
  readonly from: ListId
  readonly items: readonly ListItemId[]
  readonly onClose: () => void
}

/** Asks which other list the items go to: an old one by its name, or a new one of that name. */
export function CarryItems({ how, from, items, onClose }: CarryItemsProps) {
  const { t } = useTranslation('lists')
  const [typed, setTyped] = useState('')
  const answer = useAnswer('lists.all', null)
  const words = typed.trim()
  const all = answer?.ok ? answer.value : []
  const isNew = words !== '' && !all.some(({ title }) => title === words)

  const choices: Choice[] = [
    ...all
      .filter(({ id, title }) => id !== from && title.toLowerCase().includes(words.toLowerCase()))
      .map(({ id, title, items: size }) => ({
        id,
        words: title,
        beside: t('count', { count: size }),
        icon: 'list' as const,
      })),
    ...(isNew ? [{ id: 'new', words: t('carry.new', { title: words }), icon: 'add' as const }] : []),
  ]

  const choose = useCallback(
    (id: string) => {
      onClose()
      void carry(how, items, id === 'new' ? { title: words } : { id })
    },
    [how, items, onClose, words],
  )

  return (
    <Overlay isOpen onClose={onClose}>
      <AriaDialog className="dialog" aria-label={t(`carry.${how}`)}>
        <Chooser
          label={t(`carry.${how}`)}
          placeholder={t('carry.placeholder')}
          choicesLabel={t(`carry.${how}`)}
          typed={typed}
          onType={setTyped}
          choices={choices}
          isOld={answer === null}
          onChoose={choose}
          nothing={t('carry.none')}
        />
      </AriaDialog>
    </Overlay>
  )
}

async function carry(how: Carrying, items: readonly ListItemId[], to: { id: string } | { title: string }) {
  const list = 'id' in to ? to : await act('lists.create', { title: to.title })
  const page = list && (await act(`lists.${how}`, { items: [...items], to: list.id }))
  if (!page) return
  const said = how === 'move' ? 'lists:carry.moved' : 'lists:carry.copied'
  tell(i18n.t(said, { title: page.list.title, count: items.length }), {
    words: i18n.t('addToList.open'),
    run: () => open('list', page.list.id),
  })
}
