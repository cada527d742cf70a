import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import { ListPane } from '../browse/ListPane.tsx'
import { CrashGuard } from './CrashGuard.tsx'
import { LibraryNotice } from './LibraryNotice.tsx'
import { PagePane } from './PagePane.tsx'
import { placeAddress, usePlace, wholeSections } from './places.ts'
import { useAppliedPreferences } from './preferences.ts'
import { Sidebar } from './Sidebar.tsx'
import { Toasts } from './Toasts.tsx'
import { useCommands } from './use-commands.ts'
import { useIsLibraryEmpty } from './use-is-library-empty.ts'
import { WindowDrop } from './WindowDrop.tsx'
import { useWindowState } from './window-state.ts'

// What the first picture does not need comes when it is asked for.
const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))
const Shortcuts = lazy(async () => ({ default: (await import('./Shortcuts.tsx')).Shortcuts }))
const AddToList = lazy(async () => ({ default: (await import('./AddToList.tsx')).AddToList }))
const ShareSheet = lazy(async () => ({
  default: (await import('../lists/share/ShareSheet.tsx')).ShareSheet,
}))

/** The window: sidebar, list, page; what lies over them; what comes up at its foot. */
export function App() {
  const { t, i18n } = useTranslation('app')
  const place = usePlace()
  const { isSidebarFolded, overlay } = useWindowState()
  const isEmpty = useIsLibraryEmpty()
  useCommands()
  useAppliedPreferences()

  const startsHere = place.section === 'today' && place.opened === null && isEmpty
  const section = startsHere ? 'welcome' : place.section
  return (
    <I18nProvider locale={i18n.language}>
      <div className="window">
        <div className="window-notices">
          <LibraryNotice />
        </div>
        <div className="panes">
          {!isSidebarFolded && section !== 'now' && <Sidebar />}
          {!wholeSections.has(section) && (
            <section className="pane pane-list" aria-label={t(`section.${section}`)}>
              <Guarded of={section}>
                <ListPane section={section} />
              </Guarded>
            </section>
          )}
          <main id="page" className="pane pane-page" aria-label={t('page')} tabIndex={-1}>
            <Guarded of={placeAddress(place)}>
              <PagePane section={section} opened={place.opened} />
            </Guarded>
          </main>
        </div>
        <Suspense>
          {overlay === 'palette' && <Palette />}
          {overlay === 'shortcuts' && <Shortcuts />}
          {overlay === 'add to list' && <AddToList />}
          {overlay === 'share list' && <ShareSheet />}
        </Suspense>
        <Toasts />
        <WindowDrop />
      </div>
    </I18nProvider>
  )
}

/** A view that may come later and may fail alone. */
function Guarded({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <CrashGuard of={of}>
      <Suspense>{children}</Suspense>
    </CrashGuard>
  )
}
