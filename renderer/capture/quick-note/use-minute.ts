import { useEffect, useState } from 'react'

/** The minute that it is, as a moment; another one when it is over. */
export function useMinute(): string {
  const [minute, setMinute] = useState(thisMinute)
  useEffect(() => {
    const timer = setInterval(() => setMinute(thisMinute()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return minute
}

const thisMinute = () => new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString()
