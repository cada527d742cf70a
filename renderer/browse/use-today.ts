import { useEffect, useState } from 'react'
import type { PartialDate } from '../../db/model.ts'

/** Today's date where the reader is; another one within a minute after midnight, and after a night's sleep. */
export function useToday(): PartialDate {
  const [today, setToday] = useState(dateNow)
  useEffect(() => {
    const timer = setInterval(
      () => setToday((before) => (before.day === new Date().getDate() ? before : dateNow())),
      60_000,
    )
    return () => clearInterval(timer)
  }, [])
  return today
}

function dateNow(): PartialDate {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}
