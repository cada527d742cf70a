import { useEffect, useState } from 'react'

/** The value once it has stayed the same for a moment; before that, the one that rested last, `null` for none yet. */
export function useRested<Value>(value: Value, afterMs: number): Value | null {
  const [rested, setRested] = useState<Value | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return rested
}
