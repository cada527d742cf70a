import type { SharedLink, SharedTalk } from './shared-list.ts'
import { addressName } from './web-address.ts'
import type { Words } from './words.ts'

/** What is printed under a talk's title: who, where and when, what kind and how long. Empty parts are left out. */
export function talkLine(
  talk: Pick<SharedTalk, 'speakers' | 'event' | 'date' | 'talkKind' | 'minutes'>,
  say: Words,
): string[] {
  const { speakers, event, date, talkKind, minutes } = talk
  const length = minutes === null ? '' : ` ${say.minutes(minutes)}`
  return [
    speakers.join(say.comma),
    event ?? '',
    date === null ? '' : say.date(date),
    `${say.talkKind[talkKind]}${length}`,
  ].filter((part) => part !== '')
}

/** What a link is called: its title, else what it is, else where it leads. */
export function linkName({ title, kind, url }: SharedLink, say: Words): string {
  if (title.trim() !== '') return title
  return kind === 'other' ? addressName(url) : say.linkKind[kind]
}
