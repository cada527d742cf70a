import { useAnswer } from './use-answer.ts'

/** Whether nothing is on the shelf yet: then the welcome page stands where Today would. */
export function useIsLibraryEmpty(): boolean {
  const status = useAnswer('library.status', null)
  if (!status?.ok) return false
  const { events, talks, lists } = status.value.counts
  return events + talks + lists === 0
}
