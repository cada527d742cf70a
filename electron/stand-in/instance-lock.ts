import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'

/** What the second instance hands to the first. */
export const Handover = z.strictObject({ words: z.array(z.string()), folder: z.string() })
export type Handover = z.output<typeof Handover>

/**
 * One instance for each folder. The first holds a lock file with its process in it and listens beside it; another
 * one tells it its words and is to quit. A lock whose process has gone is nobody's.
 *
 * @returns whether this process is the first
 */
export function lockInstance(
  folder: string,
  mine: Handover,
  onSecond: (handover: Handover) => void,
): boolean {
  const lock = join(folder, 'instance.lock')
  const door = join(folder, 'instance.sock')
  if (!take(lock)) {
    connect(door)
      .on('error', (problem) => console.warn(`stand-in: the first instance does not answer (${problem})`))
      .end(JSON.stringify(mine))
    return false
  }
  rmSync(door, { force: true })
  const server = createServer(async (caller) => {
    const handover = Handover.safeParse(JSON.parse(Buffer.concat(await caller.toArray()).toString()))
    if (handover.success) onSecond(handover.data)
  })
  server.listen(door).unref()
  process.once('exit', () => {
    rmSync(door, { force: true })
    rmSync(lock, { force: true })
  })
  return true
}

/** Makes the lock file whole or not at all: a hard link to a file already written fails where one exists. */
function take(lock: string): boolean {
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, identity(process.pid) ?? '')
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(draft, lock)
        return true
      } catch {
        const [pid] = readFileSync(lock, 'utf8').split(' ')
        if (identity(Number(pid)) === readFileSync(lock, 'utf8')) return false
        rmSync(lock, { force: true })
      }
    }
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * A process by number and by the moment it began, since numbers come again. Field 22 of proc_pid_stat(5), counted
 * after the name in brackets, which may hold anything.
 */
function identity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${pid} ${began}`
  } catch {
    return undefined
  }
}
