import { i18n } from '../i18n/i18n.ts'
import { act } from './act.ts'
import { undo } from './history-steps.ts'
import { currentPlace, slide } from './places.ts'
import type { Selection } from './selection.ts'
import { tell } from './toasts.ts'

/** Moves records to the trash, from where they come back within 30 days; undo brings them back at once. */
export async function trash({ kind, ids }: Selection): Promise<void> {
  const gone = await act('records.trash', { kind, ids: [...ids] })
  if (gone === undefined) return
  const place = currentPlace()
  if (place.opened && ids.includes(place.opened.id)) slide({ ...place, opened: null })
  tell(i18n.t('trashed', { count: ids.length }), { words: i18n.t('undo'), run: () => void undo() })
}
