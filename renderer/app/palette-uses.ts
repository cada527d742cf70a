import { act } from './act.ts'
import { call } from './call.ts'
import { useAnswer } from './use-answer.ts'

const settingName = 'palette choices'
// Some weeks of choices; what was chosen before them no longer counts.
const mostKept = 200

/** How often each thing was chosen from the palette lately, by id. */
export function usePaletteUses(): ReadonlyMap<string, number> {
  const settings = useAnswer('settings.get', null)
  const uses = new Map<string, number>()
  for (const id of settings?.ok ? choicesIn(settings.value) : []) uses.set(id, (uses.get(id) ?? 0) + 1)
  return uses
}

/** Counts a choice. */
export async function rememberChoice(id: string): Promise<void> {
  const settings = await call('settings.get', null)
  if (!settings.ok) return
  const value = [id, ...choicesIn(settings.value)].slice(0, mostKept)
  await act('settings.set', { name: settingName, value })
}

function choicesIn(settings: Readonly<Record<string, unknown>>): readonly string[] {
  const kept = settings[settingName]
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
}
