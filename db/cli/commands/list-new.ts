import { z } from 'zod'
import { createList, listPage } from '../../lists/lists.ts'
import { done, Words } from '../../model.ts'
import { ShownList, shownList } from '../answers.ts'
import { writingCommand } from '../command.ts'
import { printList } from '../print.ts'

export const listNew = writingCommand({
  name: 'list new',
  takes: ['TITLE'],
  args: z.strictObject({ title: Words }),
  answer: ShownList,
  run: (library, { title }) => {
    const list = createList(library, { title })
    if (!list.ok) return list
    const page = listPage(library, list.value.id)
    return page.ok ? done(shownList(page.value)) : page
  },
  print: printList,
})
