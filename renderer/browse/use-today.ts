import { useEffect, useState } from 'react'
import type { PartialDate } from '../../db/model.ts'

/** Today's date where the reader is; another one within a minute after midnight, and after a night's sleep. */
export function useToday(): PartialDate {
  const [today, setToday] = useState(todaysDate)
  useEffect(() => {
    const timer = setInterval(
      () => setToday((before) => (before.day === new Date().getDate() ? before : todaysDate())),
      60_000,
    )
    return () => clearInterval(timer)
  }, [])
  return today
}

/** The date of this moment, where the reader is. */
export function todaysDate(): PartialDate {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

export function isToday(date: PartialDate | null): boolean {
  const today = todaysDate()
  return date?.year === today.year && date.month === today.month && date.day === today.day
}
