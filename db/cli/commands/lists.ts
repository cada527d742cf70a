import { z } from 'zod'
import { allLists } from '../../lists/lists.ts'
import { done, ListRow } from '../../model.ts'
import { readingCommand } from '../command.ts'
import { quiet } from '../rows.ts'

export const lists = readingCommand({
  name: 'lists',
  takes: [],
  args: z.strictObject({}),
  answer: z.array(ListRow),
  run: (library) => done(allLists(library)),
  print: (rows, say) =>
    rows.length === 0
      ? say.noLists
      : rows.map(({ id, title, items }) => `${quiet(id)}  ${title}  ${quiet(say.items(items))}`).join('\n'),
})
