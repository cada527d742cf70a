import { expect } from '../host.ts'
import { importScreens } from './import-screens.ts'
import { listScreens } from './list-screens.ts'
import { noteScreens } from './note-screens.ts'
import { recordScreens } from './record-screens.ts'
import type { Screen, Window } from './screen.ts'
import { searchScreens } from './search-screens.ts'
import { shareScreens } from './share-screens.ts'
import { shellScreens } from './shell-screens.ts'

/** Every screen, dialog and menu of the app: what is photographed, and what axe looks at. */
export const screens: readonly Screen[] = [
  ...shellScreens,
  ...recordScreens,
  ...noteScreens,
  ...listScreens,
  ...shareScreens,
  ...searchScreens,
  ...importScreens,
]

/** Comes to a screen from wherever the window is, and waits until the screen is there. */
export async function come(screen: Screen, window: Window): Promise<void> {
  // The quick note is a window of its own, which keeps to it.
  await window.page.evaluate(() => {
    if (location.hash === '#/quick-note') location.hash = ''
  })
  await window.page.reload()
  // Before that, nothing listens to keys.
  await expect(window.page.getByRole('main')).toBeVisible()
  await screen.come(window)
}
