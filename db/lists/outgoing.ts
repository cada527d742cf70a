import type { TalkInside } from '../export/sharing.ts'
import { sharedListOf } from '../export/sharing.ts'
import type { Library } from '../library.ts'
import type { ListId, ListPage, Outgoing, Result, TalkId } from '../model.ts'
import { done, everything, ShareChoice, usualChoice } from '../model.ts'
import { setSetting, setting } from '../settings/settings.ts'
import { listPage, wholeList } from './lists.ts'
import { talksInside } from './talks-inside.ts'

// A setting of the library and not a field of the list: choosing what to share is no change of the list, so it is no
// step of undo and leaves the list's date alone.
const settingName = (id: ListId) => `share ${id}`

/** What was chosen for the list when it last went out; the usual where nobody has chosen. */
export function rememberedChoice({ reader }: Library, id: ListId): ShareChoice {
  return ShareChoice.safeParse(setting(reader, settingName(id))).data ?? usualChoice
}

/** Remembers what goes out of a list. */
export function chooseOutgoing(
  library: Library,
  { id, choice }: { id: ListId; choice: ShareChoice },
): Result<null> {
  const page = listPage(library, id)
  return page.ok ? setSetting(library, { name: settingName(id), value: choice }) : page
}

/** What the library knows of every talk that a list holds, or whose link it holds. */
export function insideOfList({ reader }: Library, page: ListPage): (talk: TalkId) => TalkInside {
  const held = [
    ...page.entries.map(({ talk, link }) => talk?.id ?? link?.talkId ?? null),
    ...page.found.map(({ talk }) => talk.id),
  ]
  return talksInside(
    reader,
    'id IN (SELECT value FROM json_each(?))',
    JSON.stringify(held.filter((id) => id !== null)),
  )
}

/** What a list would take along with a choice, and what is private and stays: for a person to look at first. */
export function outgoing(
  library: Library,
  { id, choice }: { id: ListId; choice?: ShareChoice | undefined },
): Result<Outgoing> {
  const page = wholeList(library, id)
  if (!page.ok) return page
  const chosen = choice ?? rememberedChoice(library, id)
  return done(outgoingOf(page.value, chosen, insideOfList(library, page.value)))
}

function outgoingOf(page: ListPage, choice: ShareChoice, insideOf: (talk: TalkId) => TalkInside): Outgoing {
  const could = sharedListOf(page, everything, insideOf).items
  const goes = sharedListOf(page, choice, insideOf).items
  const talks = could.flatMap((item) =>
    item.kind === 'talk' && item.id !== null ? [{ ...item, id: item.id }] : [],
  )
  const goingTalks = goes.filter((item) => item.kind === 'talk')
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
  const isStaying = (talk: TalkId | null | undefined) => talk != null && insideOf(talk).isPrivate
  return {
    choice,
    talks: talks.map(({ id, title, why, note = '', marks = [], photos = [], links }) => ({
      id,
      title,
      hasWhy: why.trim() !== '',
      hasNote: note.trim() !== '',
      marks: marks.length,
      photos: photos.length,
      links: links.length,
    })),
    speakers: [...new Set(talks.flatMap(({ speakers }) => speakers))],
    tags: [...new Set(talks.flatMap(({ tags }) => tags))],
    counts: {
      talks: goingTalks.length,
      links:
        goes.filter(({ kind }) => kind === 'link').length + sum(goingTalks.map(({ links }) => links.length)),
      headings: goes.filter(({ kind }) => kind === 'heading').length,
      whys: goes.filter(({ kind, why }) => kind !== 'heading' && why.trim() !== '').length,
      speakers: new Set(goingTalks.flatMap(({ speakers }) => speakers)).size,
      tags: new Set(goingTalks.flatMap(({ tags }) => tags)).size,
      marks: sum(goingTalks.map(({ marks = [] }) => marks.length)),
      notes: goingTalks.filter(({ note = '' }) => note.trim() !== '').length,
      photos: sum(goingTalks.map(({ photos = [] }) => photos.length)),
      covers: choice.cover && page.list.cover !== null ? 1 : 0,
    },
    stays: [...page.entries, ...page.found].flatMap(({ talk }) =>
      talk !== null && isStaying(talk.id) ? [{ id: talk.id, title: talk.title }] : [],
    ),
    staysLinks: page.entries.filter(({ link }) => link?.isPrivate || isStaying(link?.talkId)).length,
  }
}
