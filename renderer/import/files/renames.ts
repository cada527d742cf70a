import type { Imported, ImportedTalk } from '../../../db/model.ts'

/** From a name of a file, as `nameKey` writes it, to the one that the library has. */
export type Renames = ReadonlyMap<string, string>

export type NameKind = 'speaker' | 'tag'

/** A speaker and a tag may have the same name. */
export const nameKey = (kind: NameKind, name: string): string => `${kind} ${name}`

/** The speakers and tags that a file names, each once, in the order of the file. */
export function namesIn(imported: Imported): { readonly kind: NameKind; readonly name: string }[] {
  const talks = talksIn(imported)
  const speakers = new Set(talks.flatMap((talk) => talk.speakers.map(({ name }) => name)))
  const tags = new Set(talks.flatMap((talk) => talk.tags))
  return [
    ...[...speakers].map((name) => ({ kind: 'speaker' as const, name })),
    ...[...tags].map((name) => ({ kind: 'tag' as const, name })),
  ]
}

/** The file with other names; all else, and what it is known again by, stays as its source gives it. */
export function renamed(imported: Imported, names: Renames): Imported {
  const nameOf = (kind: NameKind, name: string) => names.get(nameKey(kind, name)) ?? name
  const talk = (one: ImportedTalk): ImportedTalk => ({
    ...one,
    speakers: distinct(
      one.speakers.map((speaker) => ({ ...speaker, name: nameOf('speaker', speaker.name) })),
      ({ name }) => name,
    ),
    tags: distinct(
      one.tags.map((tag) => nameOf('tag', tag)),
      (tag) => tag,
    ),
  })
  return {
    ...imported,
    events: imported.events.map((event) => ({ ...event, talks: event.talks.map(talk) })),
    talks: imported.talks.map(talk),
    lists: imported.lists.map((list) => ({
      ...list,
      items: list.items.map((item) => (item.kind === 'talk' ? { ...item, talk: talk(item.talk) } : item)),
    })),
  }
}

const talksIn = ({ events, talks, lists }: Imported): ImportedTalk[] => [
  ...events.flatMap((event) => event.talks),
  ...talks,
  ...lists.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : []))),
]

/** The first of each. */
const distinct = <Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] =>
  values.filter((value, at) => values.findIndex((each) => keyOf(each) === keyOf(value)) === at)
