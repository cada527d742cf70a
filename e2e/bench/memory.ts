import { readdirSync, readFileSync } from 'node:fs'

/**
 * The memory of a process and all that descend from it, each page shared among them counted once (Linux's
 * proportional set size: kernel.org/doc/html/latest/filesystems/proc.html, smaps_rollup).
 *
 * @returns megabytes; null where the system does not tell, which is everywhere but on Linux
 */
export function memoryOfAll(pid: number): number | null {
  if (process.platform !== 'linux') return null
  const parents = parentOfEach()
  const family = [...parents.keys()].filter((each) => descends(each, pid, parents))
  return family.reduce((sum, each) => sum + proportionalSize(each), 0) / 1e6
}

function parentOfEach(): Map<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return new Map(pids.flatMap((pid) => parentOf(pid)))
}

function parentOf(pid: string): [number, number][] {
  try {
    // The name, in brackets, may itself hold brackets and spaces; state and parent follow the last one.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return [[Number(pid), Number(parent)]]
  } catch {
    return [] // It ended meanwhile.
  }
}

function descends(pid: number, from: number, parents: ReadonlyMap<number, number>): boolean {
  if (pid === from) return true
  const parent = parents.get(pid)
  return parent !== undefined && parent !== 0 && descends(parent, from, parents)
}

/** In bytes. */
function proportionalSize(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
