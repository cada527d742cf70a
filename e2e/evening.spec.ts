import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'

const report = readFileSync(
  new URL('../db/import/fixtures/evening-in-own-words.txt', import.meta.url),
  'utf8',
)
const third = '失敗?それとも学び?'

test('a pasted report becomes a library that survives a power cut, is searched, and is shared as a list', async ({
  app,
}) => {
  let shelf = new Shelf(app.page)
  await shelf.importReport(report)
  await shelf.openFromTimetable(third)
  await shelf.tag('culture/risk')
  await shelf.note(third).click()
  await app.page.keyboard.press('ControlOrMeta+End')
  await app.page.keyboard.press('ControlOrMeta+Enter')
  await app.page.keyboard.insertText('リスクは対話で受容する')
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.insertText('家に帰ったらチームに話す')

  await wait(1000)
  await app.kill()
  await app.relaunch()

  shelf = new Shelf(app.page)
  await shelf.openByName(third)
  await expect(shelf.note(third)).toContainText('★ リスクは対話で受容する')
  await expect(shelf.note(third)).toContainText('家に帰ったらチームに話す')
  await expect(app.page.getByText('culture/risk', { exact: true })).toBeVisible()

  await shelf.search('対話で受容')
  await expect(shelf.results().first()).toContainText(third)
  await expect(app.page.locator('mark').filter({ hasText: '対話で受容' }).first()).toBeVisible()
})
