import { useEffect } from 'react'
import type { PageKind } from './places.ts'
import { currentPlace } from './places.ts'
import { useSteady } from './use-answer.ts'

/** Records of one kind that a command is about. */
export interface Selection {
  readonly kind: PageKind
  readonly ids: readonly string[]
}

let inList: Selection | null = null

/** The list in the middle tells here what is selected in it, for as long as it stands there. */
export function useReportedSelection(selected: Selection): void {
  const steady = useSteady(selected)
  useEffect(() => {
    inList = steady
    return () => {
      inList = null
    }
  }, [steady])
}

/** What a command is about: several rows that are selected, else the record that is opened, else the selected row. */
export function selection(): Selection | null {
  if (inList && inList.ids.length > 1) return inList
  const { opened } = currentPlace()
  if (opened) return { kind: opened.kind, ids: [opened.id] }
  return inList && inList.ids.length > 0 ? inList : null
}
