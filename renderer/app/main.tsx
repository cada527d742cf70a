import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../i18n/i18n.ts'
import { App } from './App.tsx'
import { answersInPage, forgetFirstAnswers, giveFirstAnswers } from './first-answers.ts'
import { fetchAhead } from './PagePane.tsx'
import { preparePreferences } from './preferences.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')

giveFirstAnswers(answersInPage())
await preparePreferences()
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
