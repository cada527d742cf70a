const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A size in bytes as file managers print it, in steps of 1000: `12.3 MB`. */
export function sizeWords(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const size = bytes / 1000 ** step
  return `${step === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[step] ?? 'B'}`
}
