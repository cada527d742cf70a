import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../i18n/i18n.ts'
import { App } from './App.tsx'
import { fetchAhead } from './PagePane.tsx'
import { preparePreferences } from './preferences.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')

await preparePreferences()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
fetchAhead()
