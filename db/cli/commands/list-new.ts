import { z } from 'zod'
import { createList, listPage } from '../../lists/lists.ts'
import { done, Words } from '../../model.ts'
import { ShownList, shownList } from '../answers.ts'
import { writingCommand } from '../command.ts'
import { printList } from '../print.ts'

export const listNew = writingCommand({
  name: 'list new',
  takes: ['TITLE'],
  options: { live: { value: 'QUERY' } },
  args: z.strictObject({ title: Words, live: Words.optional() }),
  answer: ShownList,
  run: (library, { title, live: query }) => {
    const list = createList(library, { title, query })
    if (!list.ok) return list
    const page = listPage(library, list.value.id)
    return page.ok ? done(shownList(page.value)) : page
  },
  print: printList,
})
