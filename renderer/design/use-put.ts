import { useState } from 'react'

interface Put<Value> {
  readonly value: Value
  /** The stored value that it was made from. */
  readonly over: string
  readonly isPending: boolean
}

/**
 * A stored value that a person changes: the change shows at once, so that the next one starts from it, and the stored
 * value again as soon as the library has it, or has refused.
 *
 * @param keyOf  tells values apart
 * @param save   answers whether it was stored
 * @returns the value to show, and what puts another in its place
 */
export function usePut<Value>(
  stored: Value,
  keyOf: (value: Value) => string,
  save: (value: Value) => Promise<boolean>,
): readonly [Value, (next: Value) => void] {
  const [put, setPut] = useState<Put<Value> | null>(null)
  const storedKey = keyOf(stored)
  // The library has moved on. Should it come back to where it was, as undo makes it, that is what shows.
  if (put && !put.isPending && put.over !== storedKey) setPut(null)
  const shown = put && (put.isPending || put.over === storedKey) ? put.value : stored

  async function change(next: Value) {
    if (keyOf(next) === keyOf(shown)) return
    setPut({ value: next, over: storedKey, isPending: true })
    const isStored = await save(next)
    setPut((now) => (now?.value !== next ? now : isStored ? { ...now, isPending: false } : null))
  }
  return [shown, (next) => void change(next)]
}
