import { demo, demoLibrary } from './demo-library.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'
import { tonight } from './tonight.ts'

test.describe('with talks of this evening', () => {
  test.use({ library: tonight() })

  test('the key of a list leads into it, also from the page of a record', async ({ page }) => {
    const shelf = new Shelf(page)
    await shelf.search('k6')
    await shelf.openByName('k6で負荷試験をやってみた話')
    await expect(page.getByRole('main')).toBeFocused()

    await page.keyboard.press('ControlOrMeta+1')
    await expect(page.getByRole('listbox', { name: '今日' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()

    await page.keyboard.press('ControlOrMeta+3')
    await expect(page.getByRole('searchbox', { name: 'トークを絞り込む' })).toBeFocused()
  })
})

test.describe('with something thrown away', () => {
  test.use({ library: demoLibrary })

  test('the key of the trash leads to what lies in it', async ({ page }) => {
    const shelf = new Shelf(page)
    await shelf.openByName(demo.talk)
    await page.keyboard.press('ControlOrMeta+Backspace')
    await expect(page.getByRole('status').getByText('1 件をゴミ箱に移しました')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+7')
    await expect(page.getByRole('button', { name: /を元に戻す$/ }).first()).toBeFocused()
  })
})
