import { parentPort } from 'node:worker_threads'

// Draws windows as they look before their script runs. The drawing is the windows' own code, built beside this file.
const port = parentPort
if (!port) throw new Error('picture-worker.ts runs in a worker thread only')
const beside: { drawFirstPicture(answers: unknown): unknown } = await import(
  new URL('./first-picture.js', import.meta.url).href
)
port.on('message', (answers: unknown) => port.postMessage(beside.drawFirstPicture(answers)))
