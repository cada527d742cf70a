/** One measured number. */
export interface Figure {
  /** What was measured, as a reader of the table understands it. */
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | '×' | '/s' | '%' | 'MRR'
  /** The most it should be; absent where nothing was promised. */
  readonly limit?: number
  /** The least it should be. */
  readonly atLeast?: number
}

/** Something that `npm run bench` measures. */
export interface Bench {
  readonly name: string
  /** What it measures, said when it begins. */
  readonly says: string
  readonly measure: () => Promise<readonly Figure[]>
}

/**
 * @param numbers  at least one
 * @param part     0.5 for the median, 0.95 for the value that 95 of 100 stay below
 */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]
  if (value === undefined) throw new Error('percentile of nothing')
  return value
}

/** What an act takes of the processor, in milliseconds: other programs make the clock's time longer. */
export function cost(act: () => void): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
