import { useCallback, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../design/Chooser.tsx'
import { Chooser } from '../design/Chooser.tsx'
import { Overlay } from '../design/Dialog.tsx'
import { i18n } from '../i18n/i18n.ts'
import { act } from './act.ts'
import { open } from './places.ts'
import type { Selection } from './selection.ts'
import { tell } from './toasts.ts'
import { useAnswer } from './use-answer.ts'
import { closeOverlay, useWindowState } from './window-state.ts'

/** Puts the selected talks into a reading list: an old one by its name, or a new one of that name. */
export function AddToList() {
  const { t } = useTranslation('app')
  const { about: chosen } = useWindowState()
  const [typed, setTyped] = useState('')
  const answer = useAnswer('lists.all', null)
  const words = typed.trim()
  const all = answer?.ok ? answer.value : []
  const lists = all.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()))
  const isNew = words !== '' && !all.some(({ title }) => title === words)

  const choices: Choice[] = [
    ...lists.map(({ id, title, items, isLive }) => ({
      id,
      words: title,
      beside: isLive ? t('addToList.live') : t('addToList.items', { count: items }),
      icon: 'list' as const,
    })),
    ...(isNew ? [{ id: 'new', words: t('addToList.new', { title: words }), icon: 'add' as const }] : []),
  ]

  const choose = useCallback(
    (id: string) => {
      closeOverlay()
      if (chosen) void add(chosen, id === 'new' ? { title: words } : { id })
    },
    [chosen, words],
  )

  return (
    <Overlay isOpen onClose={closeOverlay}>
      <AriaDialog className="dialog" aria-label={t('addToList.label')}>
        <Chooser
          label={t('addToList.label')}
          placeholder={t('addToList.placeholder')}
          choicesLabel={t('section.lists')}
          typed={typed}
          onType={setTyped}
          choices={choices}
          isOld={answer === null}
          onChoose={choose}
          nothing={chosen ? t('addToList.none') : t('addToList.nothingSelected')}
        />
      </AriaDialog>
    </Overlay>
  )
}

/** Adds the talks that are not there yet to the end of a list: those chosen, or all of an event, a tag or a speaker. */
async function add(chosen: Selection, to: { id: string } | { title: string }): Promise<void> {
  const talkIds = await talksOf(chosen)
  if (talkIds.length === 0) return
  const list = 'id' in to ? to : await act('lists.create', { title: to.title })
  const before = list && (await act('lists.get', list.id))
  if (!before) return
  const present = new Set<string | null>(before.entries.map(({ item }) => item.talkId))
  const missing = talkIds.filter((id) => !present.has(id))
  const items = missing.map((talkId) => ({ kind: 'talk' as const, talkId, why: '' }))
  if (items.length > 0 && !(await act('lists.add', { id: list.id, items, at: null }))) return
  tell(addedWords(before.list.title, items.length, talkIds.length - items.length), {
    words: i18n.t('addToList.open'),
    run: () => open('list', list.id),
  })
}

function addedWords(title: string, added: number, already: number): string {
  if (added === 0) return i18n.t('addToList.allThere', { title })
  return already === 0
    ? i18n.t('addToList.done', { title })
    : i18n.t('addToList.doneSome', { title, count: already })
}

async function talksOf({ kind, ids }: Selection): Promise<readonly string[]> {
  if (kind === 'talk') return ids
  const calls = { event: 'events.get', tag: 'tags.get', speaker: 'speakers.get' } as const
  if (kind === 'list') return []
  const pages = await Promise.all(ids.map((id) => act(calls[kind], id)))
  return [...new Set(pages.flatMap((page) => page?.talks.map((talk) => talk.id) ?? []))]
}
