import type { ImportedSpeaker } from '../../model.ts'

/** Somebody whom data name in a field of their own, as against a line of text: the name is all of it. */
export function person(name: string, more: Partial<ImportedSpeaker> = {}): ImportedSpeaker[] {
  const printed = name.trim()
  return /\S/u.test(printed) ? [{ name: printed, printed, affiliation: null, handle: null, ...more }] : []
}

/** Each once: one person in two places of a list is one speaker. */
export const distinctPeople = (people: readonly ImportedSpeaker[]): ImportedSpeaker[] => [
  ...new Map(people.map((one) => [one.name, one])).values(),
]

/** The handle in the address of a profile: `https://twitter.com/abmiyengar`. */
export function handleIn(url: string): string | null {
  return (
    /^https?:\/\/(?:www\.|mobile\.)?(?:twitter\.com|x\.com|github\.com)\/@?([A-Za-z0-9_-]{1,39})\/?(?:[?#].*)?$/iu.exec(
      url.trim(),
    )?.[1] ?? null
  )
}
