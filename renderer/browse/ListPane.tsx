import { lazy } from 'react'
import type { Section } from '../app/places.ts'
import { EventList } from './EventList.tsx'
import { TalkList } from './TalkList.tsx'
import { TodayList } from './TodayList.tsx'

const SpeakerList = lazy(async () => ({ default: (await import('./SpeakerList.tsx')).SpeakerList }))
const TagList = lazy(async () => ({ default: (await import('./TagList.tsx')).TagList }))
const ReadingLists = lazy(async () => ({ default: (await import('./ReadingLists.tsx')).ReadingLists }))
const TrashList = lazy(async () => ({ default: (await import('./TrashList.tsx')).TrashList }))
const SearchList = lazy(async () => ({ default: (await import('../search/SearchList.tsx')).SearchList }))

/** The list in the middle, of the section that is in sight. */
export function ListPane({ section }: { readonly section: Section }) {
  switch (section) {
    case 'today':
      return <TodayList />
    case 'talks':
      return <TalkList />
    case 'events':
      return <EventList />
    case 'speakers':
      return <SpeakerList />
    case 'tags':
      return <TagList />
    case 'lists':
      return <ReadingLists />
    case 'trash':
      return <TrashList />
    case 'search':
      return <SearchList />
    case 'now':
    case 'review':
    case 'new':
    case 'import':
    case 'files':
    case 'welcome':
    case 'settings':
      return null
    default:
      return section satisfies never
  }
}
