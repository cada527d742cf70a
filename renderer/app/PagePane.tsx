import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { EventId } from '../../db/model.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import type { Opened, Section } from './places.ts'

const TalkPage = lazy(async () => ({ default: (await import('../browse/pages/TalkPage.tsx')).TalkPage }))
const EventPage = lazy(async () => ({ default: (await import('../browse/pages/EventPage.tsx')).EventPage }))
const SpeakerPage = lazy(async () => ({
  default: (await import('../browse/pages/SpeakerPage.tsx')).SpeakerPage,
}))
const TagPage = lazy(async () => ({ default: (await import('../browse/pages/TagPage.tsx')).TagPage }))
const ListPage = lazy(async () => ({ default: (await import('../lists/ListPage.tsx')).ListPage }))
const ImportPage = lazy(async () => ({ default: (await import('../import/ImportPage.tsx')).ImportPage }))
const FilesPage = lazy(async () => ({ default: (await import('../import/files/FilesPage.tsx')).FilesPage }))
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/SettingsPage.tsx')).SettingsPage,
}))
const TalkMode = lazy(async () => ({
  default: (await import('../capture/talk-mode/TalkMode.tsx')).TalkMode,
}))
const EveningReview = lazy(async () => ({
  default: (await import('../capture/review/EveningReview.tsx')).EveningReview,
}))
const NewEventPage = lazy(async () => ({
  default: (await import('../capture/new-event/NewEventPage.tsx')).NewEventPage,
}))
const WelcomePage = lazy(async () => ({ default: (await import('./WelcomePage.tsx')).WelcomePage }))

const pages = {
  talk: TalkPage,
  event: EventPage,
  speaker: SpeakerPage,
  tag: TagPage,
  list: ListPage,
} as const

/** What stands at the right: the opened record's page, or the one that a section has for itself. */
export function PagePane({ section, opened }: { readonly section: Section; readonly opened: Opened | null }) {
  const { t } = useTranslation('app')
  if (section === 'now') return <TalkMode id={opened?.kind === 'talk' ? opened.id : null} />
  if (section === 'review') return <EveningReview />
  if (section === 'new') return <NewEventPage eventId={eventIn(opened)} />
  if (section === 'settings') return <SettingsPage />
  if (section === 'welcome') return <WelcomePage />
  if (section === 'import') return <ImportPage />
  if (section === 'files') return <FilesPage />
  if (opened === null) {
    return (
      <>
        <h1 className="unseen">{t(`section.${section}`)}</h1>
        <EmptyState words={t('nothingOpened')} />
      </>
    )
  }
  const Page = pages[opened.kind]
  return <Page id={opened.id} />
}

const eventIn = (opened: Opened | null) =>
  opened?.kind === 'event' ? (EventId.safeParse(opened.id).data ?? null) : null

/** Fetches what is mostly asked for next while nothing else is to do, so that it comes at once: keys typed into the palette must find it there. */
export function fetchAhead(): void {
  requestIdleCallback(() => {
    void import('./Palette.tsx')
    void import('../design/ContextMenu.tsx')
    void import('../browse/pages/TalkPage.tsx')
    void import('../capture/talk-mode/TalkMode.tsx')
    void import('../capture/new-event/NewEventPage.tsx')
  })
}
