import type { ja } from '../ja/ja.ts'
import type { Words } from '../words.ts'

export const browse = {
  nothingFits: 'Nothing here fits “{{filter}}”.',
  talkCount_one: '{{count}} talk',
  talkCount_other: '{{count}} talks',
  today: {
    title: 'Today',
    recent: 'Written in lately',
    empty: 'No event today. Make one, and start writing from here.',
  },
  talks: {
    title: 'Talks',
    filter: 'Filter talks',
    empty: 'No talk yet. Make one and start writing.',
  },
  events: {
    title: 'Events',
    filter: 'Filter events',
    empty: 'No event yet. Make the next one you go to.',
    year: '{{year}}',
    noYear: 'Year unknown',
  },
  speakers: {
    title: 'Speakers',
    filter: 'Filter speakers',
    empty: 'No speaker yet. Name one in a talk, and they stand here.',
  },
  tags: {
    title: 'Tags',
    filter: 'Filter tags',
    empty: 'No tag yet. Give one to a talk, and it stands here.',
  },
  lists: {
    live: 'live',
    title: 'Reading lists',
    filter: 'Filter lists',
    empty: 'No list yet. Put the talks that others should know in order.',
  },
  trash: {
    title: 'Trash',
    empty: 'The trash is empty.',
    days: 'Gone for good after 30 days.',
    restore: 'Restore “{{title}}”',
    restored: '“{{title}}” is back',
    emptyNow: 'Empty the trash',
  },
} as const satisfies Words<typeof ja.browse>
