import { z } from 'zod'
import { done } from '../../model.ts'
import { listNamed, ShownList, shownList } from '../answers.ts'
import { readingCommand } from '../command.ts'
import { printList } from '../print.ts'

export const listShow = readingCommand({
  name: 'list show',
  takes: ['LIST'],
  args: z.strictObject({ list: z.string() }),
  answer: ShownList,
  run: (library, { list }) => {
    const page = listNamed(library, list)
    return page.ok ? done(shownList(page.value)) : page
  },
  print: printList,
})
