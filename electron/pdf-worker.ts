import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { pdfText } from '../db/attachments/pdf-text.ts'

// One PDF, and the thread ends: what reading it took of memory goes with it.
const path: string = workerData
parentPort?.postMessage(await pdfText(readFileSync(path)))
