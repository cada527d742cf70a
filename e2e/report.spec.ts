import { sampleReport } from '../db/sample/sample-report.ts'
import { paste } from './clipboard.ts'
import { expect, test } from './host.ts'

const eventPage = `ゆるSRE勉強会 #2
2023/10/20(金) 19:00 〜 21:00
会場：オンライン
19:05 - 19:20 「SLO Review」今やるならこうする / chaspy
19:35 - 19:50 失敗？それとも学び？ / maru`

test('a report goes by keys alone into the evening whose page was pasted before, and says what it did', async ({
  page,
}) => {
  await test.step('before the evening', async () => {
    await expect(page.getByRole('main')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Shift+e')
    await paste(page.getByRole('textbox', { name: 'イベントの文章' }), { plain: eventPage })
    await expect(page.getByRole('button', { name: 'トーク 2 件のイベントを作る' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('grid', { name: /のトークの順$/ }).getByRole('row')).toHaveCount(2)
  })

  await test.step('the day after', async () => {
    await page.keyboard.press('ControlOrMeta+i')
    await paste(page.getByRole('textbox', { name: 'レポートの本文' }), { plain: sampleReport.text })
    await expect(page.getByRole('region', { name: '読み取ったもの' })).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByText('トークを 6 件保存しました。すでにある 3 件に書き足しました')).toBeVisible()
    await expect(page.getByRole('grid', { name: /のトークの順$/ }).getByRole('row')).toHaveCount(8)
    await expect(page.getByRole('button', { name: /^取り消す: 取り込み「ゆるSRE勉強会 #2」$/ })).toBeVisible()
  })
})
