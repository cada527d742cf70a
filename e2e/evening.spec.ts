import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sampleReport } from '../db/sample/sample-report.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'

const [first, second, third] = [
  '「SLO Review」今やるならこうする',
  'ポストモーテムの基礎知識と最新事例',
  '失敗?それとも学び?',
]
const list = 'SRE を始めた人へ'

test('a pasted report survives a power cut, is searched, and is shared as a list', async ({ app }) => {
  test.setTimeout(150_000)
  let shelf = new Shelf(app.page)
  await shelf.importReport(sampleReport.text)
  await shelf.openFromTimetable(third)
  await shelf.addTag('culture/risk')
  await shelf.writeMark(third, 'リスクは対話で受容する', '家に帰ったらチームに話す')

  await test.step('the power goes one second after the last keystroke', async () => {
    await wait(1000)
    await app.kill()
    await app.relaunch()
    shelf = new Shelf(app.page)
    await shelf.openByName(third)
    await expect(shelf.note(third)).toContainText('★ リスクは対話で受容する')
    await expect(shelf.note(third)).toContainText('家に帰ったらチームに話す')
    await expect(shelf.tag('culture/risk')).toBeVisible()
  })

  await test.step('search finds what was written, and marks it', async () => {
    await shelf.search('対話で受容')
    await expect(shelf.hits().first()).toContainText(third)
    await expect(shelf.hits().first().locator('mark')).toHaveText('対話で受容')
  })

  await test.step('three talks become a list with a reason each, in an order of one’s own', async () => {
    for (const title of [third, first, second]) {
      await shelf.openByName(title)
      await shelf.addToList(list)
    }
    await shelf.openByName(list)
    for (const [title, why] of [
      [first, '導入の前に読む'],
      [second, '書いて終わりにしないために'],
      [third, '信頼性は会話だから'],
    ] as const) {
      await shelf.why(title).fill(why)
    }
    await app.page
      .getByRole('grid', { name: `「${list}」の項目` })
      .getByRole('row')
      .first()
      .focus()
    await app.page.keyboard.press('Alt+ArrowDown')
    await expect(
      app.page
        .getByRole('grid', { name: `「${list}」の項目` })
        .getByRole('row')
        .first(),
    ).toContainText(first)
  })

  await test.step('the exported files hold the list in its order, with the reasons', async () => {
    for (const [entry, name] of [
      ['Markdown', 'list.md'],
      ['Web ページ', 'list.html'],
    ] as const) {
      const file = join(app.userDataDir, name)
      await app.answerDialog(file)
      await app.page.getByRole('button', { name: '共有' }).click()
      await app.page.getByRole('dialog').getByText(entry, { exact: true }).click()
      await app.page.getByRole('button', { name: '書き出す…' }).click()
      await expect(app.page.getByText(`3 件を ${file} に書き出しました`)).toBeVisible()
      const text = await readFile(file, 'utf8')
      const places = [
        first,
        '導入の前に読む',
        third,
        '信頼性は会話だから',
        second,
        '書いて終わりにしないために',
      ].map((part) => text.indexOf(part))
      expect(places).not.toContain(-1)
      expect(places.toSorted((one, other) => one - other)).toEqual(places)
    }
  })
})
