import { BroadcastChannel } from 'node:worker_threads'
import { z } from 'zod'
import type { Watch } from '../db/import/save-outcome.ts'

// The library's thread hears no call while it saves a file, and a large one takes seconds. What is to be known and said
// meanwhile stands in memory that it shares with main: how many records are saved, and whether it shall stop.

const channelName = 'talkshelf import'
const saved = 0
const isToStop = 1

const Begun = z.object({ data: z.object({ id: z.uuid(), memory: z.instanceof(SharedArrayBuffer) }) })

/** The library's end: an import begins, and tells main where to look. */
export function watchedImport(id: string): Watch {
  const memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
  const words = new Int32Array(memory)
  const channel = new BroadcastChannel(channelName)
  channel.unref()
  channel.postMessage({ id, memory })
  return {
    goesOn() {
      Atomics.add(words, saved, 1)
      return Atomics.load(words, isToStop) === 0
    },
  }
}

export interface ImportsUnderWay {
  /** How many records an import has saved so far; 0 for one that has not begun. */
  savedBy(id: string): number
  /** Lets it stop in the middle of a file, of which then nothing is saved. */
  stop(id: string): void
}

/** Main's end. It listens from now on. */
export function importsUnderWay(): ImportsUnderWay {
  const begun = new Map<string, Int32Array>()
  const channel = new BroadcastChannel(channelName)
  channel.unref()
  channel.onmessage = (message) => {
    const { id, memory } = Begun.parse(message).data
    begun.set(id, new Int32Array(memory))
  }
  return {
    savedBy(id) {
      const words = begun.get(id)
      return words ? Atomics.load(words, saved) : 0
    },
    stop(id) {
      const words = begun.get(id)
      if (words) Atomics.store(words, isToStop, 1)
    },
  }
}
