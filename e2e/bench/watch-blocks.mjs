// Loaded into every thread of the app by NODE_OPTIONS=--import: writes down, twice a second, how long the thread was
// held at most since the last line, in milliseconds.
import { appendFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'

const step = 5
const folder = process.env.TALKSHELF_BENCH_BLOCKS
let longest = 0
let before = performance.now()

if (folder) {
  setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - before - step)
    before = now
  }, step).unref()
  setInterval(() => {
    appendFileSync(
      `${folder}/${process.pid}-${threadId}.jsonl`,
      `${JSON.stringify({ at: Date.now(), longest })}\n`,
    )
    longest = 0
    // What the writing took is not the app's.
    before = performance.now()
  }, 500).unref()
}
