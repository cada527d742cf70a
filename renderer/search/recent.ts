import { act } from '../app/act.ts'
import { call } from '../app/call.ts'
import { useAnswer } from '../app/use-answer.ts'

const settingName = 'recent searches'
const mostKept = 20

/** The queries that led somewhere lately, the last one first. */
export function useRecentQueries(): readonly string[] {
  const settings = useAnswer('settings.get', null)
  return settings?.ok ? queriesIn(settings.value) : none
}

/** Keeps a query that led somewhere: a hit was opened, or Enter pressed. What was typed on the way is not kept. */
export async function rememberQuery(query: string): Promise<void> {
  const words = query.trim()
  if (words === '') return
  const settings = await call('settings.get', null)
  if (!settings.ok) return
  const known = queriesIn(settings.value)
  if (known[0] === words) return
  const value = [words, ...known.filter((other) => other !== words)].slice(0, mostKept)
  await act('settings.set', { name: settingName, value })
}

export function forgetQueries(): void {
  void act('settings.set', { name: settingName, value: [] })
}

const none: readonly string[] = []

function queriesIn(settings: Readonly<Record<string, unknown>>): readonly string[] {
  const kept = settings[settingName]
  return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : none
}
