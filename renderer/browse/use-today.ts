import { useEffect, useState } from 'react'
import type { PartialDate } from '../../db/model.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Today's date where the reader is; another one after midnight. */
export function useToday(): PartialDate {
  const [today, setToday] = useState(dateNow)
  useEffect(() => {
    const now = new Date()
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
    const timer = setTimeout(() => setToday(dateNow()), Math.min(dayMs, midnight.getTime() - now.getTime() + 1000))
    return () => clearTimeout(timer)
  }, [today])
  return today
}

function dateNow(): PartialDate {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}
