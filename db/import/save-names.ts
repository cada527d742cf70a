import type { Journal } from '../history/journal.ts'
import { find } from '../history/records.ts'
import type { Subject } from '../history/subjects.ts'
import { speakers, tags } from '../history/subjects.ts'
import type { GivenName, Imported, ImportedTalk, NewName, SameName, Speaker, Tag, Talk } from '../model.ts'
import type { AlsoKnownAs } from '../speakers/learn-names.ts'
import { learnNames } from '../speakers/learn-names.ts'
import { NearSpeakers } from '../speakers/near-speakers.ts'
import { distinctSpeakers, speakerOf } from '../speakers/speakers.ts'
import type { Reader } from '../sqlite.ts'
import { NearTags } from '../tags/near-tags.ts'
import { tagOf } from '../tags/tags.ts'
import type { SaveContext } from './save-context.ts'
import type { SaveOptions } from './save-outcome.ts'
import { tagPathOf } from './save-values.ts'

// More would be a list to read, not a choice at a glance.
const mostNear = 3

/** The speakers and tags that a file names, each once, in the order of the file. */
export function namesIn({ events, talks, lists, records }: Imported): GivenName[] {
  const all: ImportedTalk[] = [
    ...events.flatMap((event) => event.talks),
    ...talks,
    ...lists.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : []))),
  ]
  const people = [
    ...all.flatMap((talk) => talk.speakers.map(({ name, handle }) => ({ name, handle }))),
    ...(records?.speakers ?? []).map(({ name, handles }) => ({ name, handle: handles[0] ?? null })),
  ]
  const paths = [...all.flatMap((talk) => talk.tags), ...(records?.tags ?? []).map(({ path }) => path)]
  const names = new Map<string, GivenName>()
  for (const { name, handle } of people) {
    const known = names.get(`speaker ${name}`)
    names.set(`speaker ${name}`, { kind: 'speaker', name, handle: known?.handle ?? handle })
  }
  for (const name of paths) names.set(`tag ${name}`, { kind: 'tag', name, handle: null })
  return [...names.values()]
}

/** Of these names the ones that the library does not have, with those of the library that they may be. */
export function newNames(library: Reader, given: readonly GivenName[]): NewName[] {
  if (given.length === 0) return []
  const people = new NearSpeakers(library)
  const paths = new NearTags(library)
  return given.flatMap(({ kind, name, handle }): NewName[] => {
    if (kind === 'speaker')
      return people.knows(name)
        ? []
        : [{ kind, name, near: people.near(name, handle).slice(0, mostNear), files: [] }]
    const path = tagPathOf(name)
    return path === null || paths.knows(path)
      ? []
      : [{ kind, name, near: paths.near(path).slice(0, mostNear), files: [] }]
  })
}

/** The speaker whom a person has said this one to be, who learns the name; `null` where nobody has, or they are gone. */
export function sameSpeaker({ journal, options }: SaveContext, given: AlsoKnownAs): Speaker | null {
  const same = recordSaidToBe(journal, speakers, idSaid(options, 'speaker', given.name))
  return same && learnNames(journal, same, given)
}

export const sameTag = ({ journal, options }: SaveContext, path: string): Tag | null =>
  recordSaidToBe(journal, tags, idSaid(options, 'tag', path))

const idSaid = ({ same }: SaveOptions, kind: SameName['kind'], name: string): string | undefined =>
  same?.find((one) => one.kind === kind && one.name === name)?.id

function recordSaidToBe<Row extends { deletedAt: string | null }>(
  { db }: Journal,
  subject: Subject<Row>,
  id: string | undefined,
): Row | null {
  const record = id === undefined ? null : find(db, subject, id)
  return record?.deletedAt === null ? record : null
}

export function speakersOf(context: SaveContext, imported: ImportedTalk): Talk['speakers'] {
  const { journal, outcome } = context
  const found = imported.speakers.map((given) => {
    const handles = given.handle === null ? [] : [given.handle]
    const same = sameSpeaker(context, { ...given, handles })
    return same
      ? { speaker: { speakerId: same.id, printed: given.printed }, isNew: false }
      : speakerOf(journal, given)
  })
  outcome.saved.speakers += found.filter(({ isNew }) => isNew).length
  return distinctSpeakers(found.map(({ speaker }) => speaker))
}

export function tagsOf(context: SaveContext, imported: ImportedTalk): Talk['tags'] {
  const { journal, outcome } = context
  const found = imported.tags.flatMap((tag) => {
    const same = sameTag(context, tag)
    if (same) return [{ id: same.id, isNew: false }]
    const path = tagPathOf(tag)
    return path === null ? [] : [tagOf(journal, path)]
  })
  outcome.saved.tags += found.filter(({ isNew }) => isNew).length
  return [...new Set(found.map(({ id }) => id))]
}
