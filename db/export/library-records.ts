import type { LibraryRecords } from '../model.ts'

/** How much went out: what a person would count. */
export const itemsOf = ({ events, talks, lists }: LibraryRecords) =>
  events.length + talks.length + lists.length
