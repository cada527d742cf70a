import { parentPort, workerData } from 'node:worker_threads'
import { SharedList } from '../db/export/shared-list.ts'
import { exportShared } from '../db/lists/share.ts'
import { writeExported } from '../db/lists/write-exported.ts'
import { done } from '../db/model/result.ts'
import type { Export, ExportWords } from './list-export.ts'

// One export, and the thread ends. It can be ended at any moment: what is not whole lies beside its place.
const { list, folder, format, out }: Export = workerData
const tell = (words: ExportWords) => parentPort?.postMessage(words)

/** What is printed, is printed by main: it goes there and comes back. */
const print = (page: string) =>
  new Promise<Uint8Array>((resolve) => {
    parentPort?.once('message', resolve)
    tell({ say: 'print', page })
  })

const made = await exportShared(
  { lists: [SharedList.parse(JSON.parse(list))], folder, format },
  async (page) => done(await print(page)),
)
if (!made.ok) tell({ say: 'ended', result: made })
else {
  const of = made.value.files.length
  tell({ say: 'writing', done: 0, of })
  const result = writeExported(made.value, out, (written) => tell({ say: 'writing', done: written, of }))
  tell({ say: 'ended', result })
}
