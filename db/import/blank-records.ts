import type { ImportedEvent, ImportedTalk } from '../model.ts'

/** A talk of which only the title is known. Formats spread it and say what else they know. */
export const blankTalk = (title: string): ImportedTalk => ({
  key: null,
  title,
  speakers: [],
  kind: 'talk',
  minutes: null,
  startsOn: null,
  startsAt: null,
  status: 'attended',
  isCancelled: false,
  isPrivate: false,
  abstract: '',
  note: '',
  marks: [],
  emphasised: [],
  tags: [],
  proposedTags: [],
  toolsAndProjects: [],
  mentions: [],
  terms: [],
  links: [],
  attachments: [],
  references: [],
  source: null,
})

/** An event of which only the title is known. */
export const blankEvent = (title: string): ImportedEvent => ({
  key: null,
  title,
  series: null,
  number: null,
  startsOn: null,
  startsAt: null,
  endsAt: null,
  timeZone: null,
  venue: null,
  url: null,
  hashtag: null,
  note: '',
  talks: [],
  links: [],
  attachments: [],
  references: [],
  source: [],
})
