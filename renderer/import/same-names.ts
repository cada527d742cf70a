import type { GivenName, Imported, NewName, SameName } from '../../db/model.ts'
import { partsOf } from './parts.ts'

/** What a person has said of names of a source: which record of the library they are, by `nameKey`. */
export type SameNames = ReadonlyMap<string, SameName>

/** A speaker and a tag may have the same name. */
export const nameKey = ({ kind, name }: Pick<NewName, 'kind' | 'name'>): string => `${kind} ${name}`

/** With one answer more; `null` lets the name be a new one again. */
export function withAnswer(before: SameNames, { kind, name }: NewName, id: string | null): SameNames {
  const after = new Map(before)
  if (id === null) after.delete(nameKey({ kind, name }))
  else after.set(nameKey({ kind, name }), { kind, name, id })
  return after
}

/** The speakers and tags of a report, each once. */
export function namesIn(imported: Pick<Imported, 'events' | 'talks'>): GivenName[] {
  const talks = partsOf(imported).flatMap((part) => (part.kind === 'talk' ? [part.talk] : []))
  const names = [
    ...talks.flatMap(({ speakers }) =>
      speakers.map(({ name, handle }) => ({ kind: 'speaker' as const, name, handle })),
    ),
    ...talks.flatMap(({ tags }) => tags.map((name) => ({ kind: 'tag' as const, name, handle: null }))),
  ]
  return [...new Map(names.map((name) => [nameKey(name), name])).values()]
}
