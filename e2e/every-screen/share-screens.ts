import { demo } from '../demo-library.ts'
import { expect } from '../host.ts'
import { openRecord } from '../ways-there.ts'
import type { Screen } from './screen.ts'

/** The sheet through which a list leaves. */
export const shareScreens: readonly Screen[] = [
  {
    name: 'list-share',
    library: 'demo',
    async come({ page, words }) {
      await openRecord(page, 'list', demo.list)
      await page.keyboard.press('ControlOrMeta+e')
      await page.getByRole('dialog').getByText(words.lists.share.formats.pdf, { exact: true }).click()
      await expect(page.getByRole('radio', { name: 'A4' })).toBeVisible()
    },
  },
]
