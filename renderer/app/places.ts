import { useSyncExternalStore } from 'react'

/** The lists of the middle pane, and what fills the window in their stead. */
export const sections = [
  'today',
  'events',
  'talks',
  'speakers',
  'tags',
  'lists',
  'trash',
  'search',
  'now',
  'review',
  'new',
  'import',
  'files',
  'welcome',
  'settings',
] as const
export type Section = (typeof sections)[number]

/** The kinds of record that have a page. */
export const pageKinds = ['talk', 'event', 'speaker', 'tag', 'list'] as const
export type PageKind = (typeof pageKinds)[number]

export interface Opened {
  readonly kind: PageKind
  readonly id: string
}

/** Where one is: a list, and the record opened beside it. */
export interface Place {
  readonly section: Section
  readonly opened: Opened | null
}

/** `#/talks/talk/0190…`: what a reload, back and forward find again. */
export function placeAddress({ section, opened }: Place): string {
  return opened ? `#/${section}/${opened.kind}/${opened.id}` : `#/${section}`
}

/** The place of such an address; Today for any other text. */
export function placeFromAddress(address: string): Place {
  const [, sectionText, kindText, id] = /^#\/(\w+)(?:\/(\w+)\/([\w-]+))?$/u.exec(address) ?? []
  const section = sections.find((name) => name === sectionText) ?? 'today'
  const kind = pageKinds.find((name) => name === kindText)
  return { section, opened: kind && id ? { kind, id } : null }
}

let place: Place = placeFromAddress(globalThis.location?.hash ?? '')
const listeners = new Set<() => void>()

/** The place of this window. The address of the window is its store, so back, forward and reload work by themselves. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, currentPlace, currentPlace)
}

/** Goes there, as a step that back takes back. */
export function go(next: Place): void {
  if (placeAddress(next) === placeAddress(place)) return
  history.pushState(null, '', placeAddress(next))
  arrive(next)
}

/** Goes there in place of where one is: for arrows that run down a list, where each row is no step of its own. */
export function slide(next: Place): void {
  history.replaceState(null, '', placeAddress(next))
  arrive(next)
}

/** Opens a record beside the list that is in sight. */
export function open(kind: PageKind, id: string): void {
  const isWhole = wholeSections.has(place.section)
  go({ section: isWhole ? sectionOf[kind] : place.section, opened: { kind, id } })
}

/** Shows one of the lists, with nothing opened. */
export function show(section: Section): void {
  go({ section, opened: null })
}

/** The whole window for one talk; `null` for the one that runs now. */
export function openTalkMode(talkId: string | null): void {
  go({ section: 'now', opened: talkId === null ? null : { kind: 'talk', id: talkId } })
}

/** The box that takes a programme: for a new event, or, with one, to see what has changed in it. */
export function openProgramme(eventId: string | null): void {
  go({ section: 'new', opened: eventId === null ? null : { kind: 'event', id: eventId } })
}

/** Closes the page beside the list. */
export function closePage(): void {
  go({ ...place, opened: null })
}

export const currentPlace = (): Place => place
export const back = (): void => history.back()
export const forward = (): void => history.forward()

/** Sections without a list of their own: their page takes the whole width. */
export const wholeSections: ReadonlySet<Section> = new Set([
  'new',
  'now',
  'review',
  'import',
  'files',
  'welcome',
  'settings',
])

/** The list in which records of a kind are found. */
const sectionOf = {
  talk: 'talks',
  event: 'events',
  speaker: 'speakers',
  tag: 'tags',
  list: 'lists',
} as const satisfies Record<PageKind, Section>

function arrive(next: Place) {
  place = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', onPopState)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', onPopState)
  }
}

function onPopState() {
  arrive(placeFromAddress(location.hash))
}
