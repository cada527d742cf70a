import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../i18n/i18n.ts'
import { App } from './App.tsx'
import { openWaitingLink } from './deep-links.ts'
import { answersInPage, forgetFirstAnswers, giveFirstAnswers } from './first-answers.ts'
import { fetchAhead } from './PagePane.tsx'
import { preparePreferences } from './preferences.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')

giveFirstAnswers(answersInPage())
await preparePreferences()
if (location.hash === '#/quick-note') void showQuickNote(root)
else showLibrary(root)

/** Not awaited above: its own script waits until this one has been run to its end. */
async function showQuickNote(root: HTMLElement): Promise<void> {
  const { QuickNoteWindow } = await import('../capture/quick-note/QuickNoteWindow.tsx')
  createRoot(root).render(
    <StrictMode>
      <QuickNoteWindow />
    </StrictMode>,
  )
}

function showLibrary(root: HTMLElement): void {
  // In one go, under the first picture.
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
  forgetFirstAnswers()
  // A frame later, when what lies under it has been painted.
  requestAnimationFrame(() => setTimeout(() => document.getElementById('first-picture')?.remove()))
  /** `npm run bench -- start` reads it: from here on the window hears keys. */
  performance.mark('at work')
  fetchAhead()
  void openWaitingLink()
}
