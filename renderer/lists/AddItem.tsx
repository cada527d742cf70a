import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListId, NewListItem } from '../../db/model.ts'
import { TalkId } from '../../db/model.ts'
import { act } from '../app/act.ts'
import { typedLink } from '../browse/pages/typed-link.ts'
import { useNames } from '../browse/pages/use-names.ts'
import type { Completion } from '../design/CompletionField.tsx'
import { CompletionField } from '../design/CompletionField.tsx'
import { typedHeading } from './typed-heading.ts'

/** One field for all that can stand in a list: a talk by its name, a pasted link, a heading after `# `. */
export function AddItem({ listId }: { readonly listId: ListId }) {
  const { t } = useTranslation('lists')
  const [typed, setTyped] = useState('')
  const link = typedLink(typed)
  const heading = typedHeading(typed)
  const isName = link === null && heading === null
  const talks = useNames(isName ? typed : '', ['talk'])

  /** What was typed goes only once the library has it. */
  async function add(item: NewListItem) {
    if (await act('lists.add', { id: listId, items: [item], at: null })) setTyped('')
  }

  function completions(): Completion[] {
    if (link) return [{ id: 'link', words: t('add.link', { name: link.title || link.url }), icon: 'link' }]
    if (heading) return [{ id: 'heading', words: t('add.heading', { name: heading }), icon: 'list' }]
    return talks.map(({ id, name, beside }) => ({ id, words: name, beside, icon: 'talk' }))
  }

  function choose(id: string) {
    if (link) void add({ kind: 'link', ...link, why: '' })
    else if (heading) void add({ kind: 'heading', heading, why: '' })
    else void add({ kind: 'talk', talkId: TalkId.parse(id), why: '' })
  }

  return (
    <CompletionField
      className="input"
      label={t('add.label')}
      placeholder={t('add.placeholder')}
      typed={typed}
      onType={setTyped}
      completions={completions()}
      onChoose={choose}
      {...(isName ? { nothing: t('add.nothing') } : {})}
      onPaste={(text) => {
        const pasted = typed === '' ? typedLink(text) : null
        if (!pasted) return false
        setTyped(text)
        void add({ kind: 'link', ...pasted, why: '' })
        return true
      }}
    />
  )
}
