// Writes a list of 5,000 items in one format and says what it took; a process of its own, so that the peak of its
// memory is that format's. `e2e/bench/export.ts` starts it.
import { printWithBrowser } from '../../db/cli/print-with-browser.ts'
import { starterList } from '../../db/export/fixtures/starter-list.ts'
import { listFormat } from '../../db/export/formats.ts'
import type { SharedList, SharedListItem } from '../../db/export/shared-list.ts'
import { TalkId } from '../../db/model.ts'

const items = 5_000
const note =
  '信頼性は会話です。エラーバジェットは、だれと何を約束するかの話でした。\n\n- [12:34] ★ 書いて終わりにしない\n- 共有する\n- みんなで読む\n\n'

const format = listFormat(process.argv[2] ?? '')
if (format === null) throw new Error(`there is no format ${process.argv[2]}`)
const list = longList()
const began = performance.now()
const bytes = await written()
const took = performance.now() - began
// In kilobytes on every system but Windows, where Node says so too.
const peakMB = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ took, peakMB, bytes }))

async function written(): Promise<number> {
  switch (format?.makes) {
    case 'text':
      return Buffer.byteLength(await format.write(list, null))
    case 'folder':
      return (await format.write([list], () => null)).reduce((sum, file) => sum + file.bytes.byteLength, 0)
    case 'print': {
      const printed = await printWithBrowser(await format.page(list))
      if (!printed.ok) throw new Error(JSON.stringify(printed.failure))
      return printed.value.byteLength
    }
    default:
      return 0
  }
}

/** The starter list over and over, each talk another one, with a note. */
function longList(): SharedList {
  const pattern = starterList.items
  return {
    ...starterList,
    items: Array.from({ length: items }, (_, n): SharedListItem => {
      const item = pattern[n % pattern.length]
      if (item === undefined) throw new Error('the starter list has items')
      const title = `${item.title} ${n}`
      if (item.kind !== 'talk') return { ...item, ...(item.kind === 'link' ? { id: null } : {}), title }
      const id = TalkId.parse(`01920000-0000-7000-8000-${String(n).padStart(12, '0')}`)
      return { ...item, id, title, note: note.repeat(3) }
    }),
  }
}
