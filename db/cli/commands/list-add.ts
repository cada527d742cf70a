import { z } from 'zod'
import { addToList } from '../../lists/lists.ts'
import type { NewListItem, Result } from '../../model.ts'
import { done, Words } from '../../model.ts'
import { listNamed, ShownList, shownList, talkId } from '../answers.ts'
import { writingCommand } from '../command.ts'
import { printList } from '../print.ts'

export const listAdd = writingCommand({
  name: 'list add',
  takes: ['LIST', 'ID…'],
  options: { why: { value: 'TEXT' } },
  args: z.strictObject({ list: z.string(), id: z.array(Words), why: z.string().default('') }),
  answer: ShownList,
  run: (library, { list, id: typed, why }) => {
    const page = listNamed(library, list)
    if (!page.ok) return page
    const items: NewListItem[] = []
    for (const word of typed) {
      const item = itemOf(word, why)
      if (!item.ok) return item
      items.push(item.value)
    }
    const added = addToList(library, { id: page.value.list.id, items, at: null })
    return added.ok ? done(shownList(added.value)) : added
  },
  print: printList,
})

/** A talk by its id, a link by its address, a heading by the sign that Markdown has for it. */
function itemOf(word: string, why: string): Result<NewListItem> {
  const heading = /^#+\s+(\S.*)$/su.exec(word)?.[1]
  if (heading !== undefined) return done({ kind: 'heading', heading, why })
  if (/^https?:\/\//iu.test(word)) return done({ kind: 'link', url: word, title: '', why })
  const id = talkId(word)
  return id.ok ? done({ kind: 'talk', talkId: id.value, why }) : id
}
