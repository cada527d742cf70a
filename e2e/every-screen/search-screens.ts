import { search } from '../ways-there.ts'
import type { Screen } from './screen.ts'

/** The search: what it finds, and what it says of it. */
export const searchScreens: readonly Screen[] = [
  { name: 'search', library: 'demo', come: ({ page }) => search(page, '信頼性は会話') },
  {
    name: 'search-spellings',
    library: 'demo',
    come: ({ page }) => search(page, 'ポストモーテム tag:culture'),
  },
  { name: 'search-nothing', library: 'demo', come: ({ page }) => search(page, '量子重力') },
]
