import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleReport } from '../db/sample/sample-report.ts'
import { Hands } from './hands.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'

const first = '「SLO Review」今やるならこうする'
const second = 'ポストモーテムの基礎知識と最新事例'
const third = '失敗?それとも学び?'
const list = 'SRE を始めた人へ'

test('a report becomes a list that is handed on, and the mouse is never touched', async ({ app, page }) => {
  test.setTimeout(150_000)
  const shelf = new Shelf(page)
  const hands = new Hands(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const rows = page.getByRole('grid', { name: `「${list}」の項目` }).getByRole('row')

  async function choose(key: string, name: string) {
    await hands.press(key)
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await hands.write(name)
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(name)
    await hands.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

  await test.step('paste, look, save', async () => {
    await hands.goTo(button(/^レポートを貼り付ける/))
    await hands.press('Enter')
    await expect(page.getByRole('textbox', { name: 'レポートの本文' })).toBeFocused()
    await hands.write(sampleReport.text)
    await hands.goTo(button('読み取る'))
    await hands.press('Enter')
    await hands.goTo(
      page
        .getByRole('region', { name: `トーク 3 ${third}` })
        .getByRole('textbox')
        .first(),
    )
    await hands.goTo(button('トーク 8 件を保存'), 'Shift+Tab')
    await hands.press('Enter')
  })

  await test.step('the third talk: a tag, a mark', async () => {
    await hands.goTo(shelf.timetable().getByRole('row').first())
    await hands.press('ArrowDown', 'ArrowDown')
    await hands.seePlace()
    await hands.press('Enter')
    await hands.goTo(page.getByRole('combobox', { name: 'タグを追加' }))
    await hands.write('culture/risk')
    await hands.press('Enter')
    await expect(shelf.tag('culture/risk')).toBeVisible()
    await hands.goTo(shelf.note(third))
    await hands.press('ControlOrMeta+End', 'ControlOrMeta+Enter')
    await hands.write('リスクは対話で受容する')
    await expect(page.getByText('保存済み')).toBeVisible()
  })

  await test.step('search finds it, and Enter opens it', async () => {
    await hands.press('ControlOrMeta+f')
    await hands.write('対話で受容')
    await expect(shelf.hits().first()).toContainText(third)
    await hands.press('Enter')
    await expect(shelf.note(third)).toContainText('★ リスクは対話で受容する')
    await expect(page.getByRole('main')).toBeFocused()
    await hands.seePlace()
  })

  await test.step('a list of three, with reasons, in an order of one’s own', async () => {
    for (const title of [third, first, second]) {
      await choose('ControlOrMeta+k', title)
      await expect(shelf.note(title)).toBeVisible()
      await choose('ControlOrMeta+l', list)
      await expect(page.getByText(`「${list}」に追加しました`).last()).toBeVisible()
    }
    await choose('ControlOrMeta+k', list)
    await hands.goTo(rows.first())
    for (const [title, why] of [
      [third, '信頼性は会話だから'],
      [first, '導入の前に読む'],
      [second, '書いて終わりにしないために'],
    ] as const) {
      const row = rows.filter({ has: shelf.why(title) })
      await expect(row).toBeFocused()
      await hands.goTo(shelf.why(title))
      await hands.write(why)
      await hands.goTo(row, 'Shift+Tab')
      if (title !== second) await hands.press('ArrowDown')
    }
    await hands.press('ArrowUp', 'ArrowUp', 'Alt+ArrowDown')
    await expect(rows.first()).toContainText(first)
    await expect(rows.nth(1)).toContainText(third)
    await hands.seePlace()
  })

  await test.step('the file holds it so', async () => {
    const file = join(app.userDataDir, 'list.md')
    await app.answerDialog(file)
    await hands.goTo(button('共有'), 'Shift+Tab')
    await hands.press('Enter')
    await hands.goTo(page.getByRole('dialog').getByRole('radio', { name: 'Markdown', checked: true }))
    await hands.goTo(button('書き出す…'))
    await hands.press('Enter')
    await expect(page.getByText(`3 件を ${file} に書き出しました`)).toBeVisible()
    const text = await readFile(file, 'utf8')
    const places = [
      first,
      '導入の前に読む',
      third,
      '信頼性は会話だから',
      second,
      '書いて終わりにしないために',
    ]
    const found = places.map((part) => text.indexOf(part))
    expect(found).not.toContain(-1)
    expect(found.toSorted((one, other) => one - other)).toEqual(found)
  })
})
