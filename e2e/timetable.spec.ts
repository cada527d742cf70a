import type { Locator, Page } from '@playwright/test'
import { createEvent } from '../db/events/events.ts'
import { openLibrary } from '../db/library.ts'
import { saveNote } from '../db/talks/notes.ts'
import { createTalk } from '../db/talks/talks.ts'
import { must } from './demo-library.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'
import { openRecord } from './ways-there.ts'

const title = 'ゆるSRE勉強会 #2'

/** An evening of two talks; the first has a note. */
const anEvening = {
  fill(folder: string): void {
    const library = must(openLibrary(folder, { access: 'write' }))
    const event = must(
      createEvent(library, {
        title,
        startsOn: { year: 2023, month: 10, day: 20 },
        startsAt: '2023-10-20T10:00:00.000Z',
        timeZone: 'Asia/Tokyo',
      }),
    )
    const [first] = [
      { title: 'LT 大会', minutes: 30, startsAt: '2023-10-20T10:10:00.000Z' },
      { title: '懇親会', minutes: 60, startsAt: '2023-10-20T10:40:00.000Z' },
    ].map((talk) => must(createTalk(library, { ...talk, eventId: event.id })))
    if (first) must(saveNote(library, { talkId: first.id, text: '速い', basedOn: first.noteHash }))
    library.close()
  },
}

test.use({ library: anEvening })

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('main')).toBeVisible()
  await openRecord(page, 'event', title)
})

const start = (page: Page, talk: string) =>
  page.getByRole('textbox', { name: `「${talk}」の開始（↑↓ で 5 分ずつ）` })
const minutes = (page: Page, talk: string) =>
  page.getByRole('textbox', { name: `「${talk}」の長さ（分、↑↓ で 5 分ずつ）` })

/** Its talks as the timetable shows them. */
const programme = (page: Page) =>
  new Shelf(page)
    .timetable()
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [time, length] = row.querySelectorAll('textarea')
        return [time?.value, length?.value, row.querySelector('.talk-name')?.textContent].join(' | ')
      }),
    )

test('a talk is split by one key: its note stays, its minutes are divided, and one undo takes it back', async ({
  page,
}) => {
  const before = ['19:10 | 30 | LT 大会', '19:40 | 60 | 懇親会']
  await expect.poll(() => programme(page)).toEqual(before)
  await start(page, 'LT 大会').press('Alt+Enter')
  const after = ['19:10 | 15 | LT 大会', '19:25 | 15 | LT 大会（2）', '19:40 | 60 | 懇親会']
  await expect.poll(() => programme(page)).toEqual(after)
  await expect(page.getByText('「LT 大会」を 2 つに分けました')).toBeVisible()
  await page.getByRole('button', { name: '取り消す', exact: true }).click()
  await expect.poll(() => programme(page)).toEqual(before)

  await page.getByRole('button', { name: '「LT 大会」を 2 つに分ける' }).click()
  await expect.poll(() => programme(page)).toEqual(after)
  const shelf = new Shelf(page)
  await shelf.openFromTimetable('LT 大会（2）')
  await expect(shelf.note('LT 大会（2）')).toHaveText('')
  await page.getByRole('button', { name: '前のトーク' }).click()
  await expect(shelf.note('LT 大会')).toHaveText('速い')
})

const besideOf = (field: Locator) =>
  field.locator(
    'xpath=ancestor::*[contains(@class, "talk-start") or contains(@class, "talk-length")]/*[@data-axis]',
  )

/** Takes the handle beside a field so many pixels away, and holds it there. */
async function drag(page: Page, field: Locator, { x, y }: { x: number; y: number }): Promise<void> {
  const handle = besideOf(field)
  await handle.hover()
  const box = await handle.boundingBox()
  if (!box) throw new Error('the handle is not to be seen')
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.down()
  await page.mouse.move(left + x, top + y, { steps: 6 })
}

test('a start and a length are dragged in steps of five minutes, and Escape leaves them as they were', async ({
  page,
}) => {
  await drag(page, start(page, 'LT 大会'), { x: 0, y: 24 })
  await expect(start(page, 'LT 大会')).toHaveValue('19:20')
  await page.keyboard.press('Escape')
  await expect(start(page, 'LT 大会')).toHaveValue('19:10')
  await page.mouse.up()
  await expect(start(page, 'LT 大会')).toHaveValue('19:10')

  // Later talks stay where they are, and so does the order.
  await drag(page, start(page, 'LT 大会'), { x: 0, y: 35 })
  await page.mouse.up()
  await drag(page, minutes(page, 'LT 大会'), { x: -400, y: 0 })
  await expect(minutes(page, 'LT 大会')).toHaveValue('5')
  await page.mouse.move(0, 0)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await drag(page, minutes(page, 'LT 大会'), { x: -22, y: 0 })
  await page.mouse.up()
  const dragged = ['19:25 | 20 | LT 大会', '19:40 | 60 | 懇親会']
  await expect.poll(() => programme(page)).toEqual(dragged)

  // What was dragged is stored, each in one step.
  await page.reload()
  await expect.poll(() => programme(page)).toEqual(dragged)
  await page.getByRole('main').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => programme(page)).toEqual(['19:25 | 30 | LT 大会', '19:40 | 60 | 懇親会'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => programme(page)).toEqual(['19:10 | 30 | LT 大会', '19:40 | 60 | 懇親会'])
})

test('the arrow keys do the same, however fast they come', async ({ page }) => {
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'])
    await start(page, 'LT 大会').press(key)
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown']) await minutes(page, 'LT 大会').press(key)
  await expect.poll(() => programme(page)).toEqual(['19:20 | 25 | LT 大会', '19:40 | 60 | 懇親会'])
})

test('dates and times are read however they are typed, and what is not understood stays', async ({
  page,
}) => {
  const date = page.getByRole('textbox', { name: '日付' })
  const from = page.getByRole('textbox', { name: '開始', exact: true })
  const type = async (field: Locator, text: string) => {
    await field.fill(text)
    await field.press('Enter')
  }
  for (const text of ['令和5年10月21日(土)', '２０２３．１０．２１', 'R5/10/21', '21 Oct 2023']) {
    await type(date, text)
    await expect(date).toHaveValue('2023年10月21日（土）')
  }
  for (const text of ['午後7時半', '１９：３０', '7:30pm', '1930']) {
    await type(from, text)
    await expect(from).toHaveValue('19:30')
  }
  await type(start(page, 'LT 大会'), '午後八時')
  await expect(start(page, 'LT 大会')).toHaveValue('午後八時')
  await expect(page.getByText('時刻として読めません')).toBeVisible()
  await type(start(page, 'LT 大会'), '8pm')
  await expect(start(page, 'LT 大会')).toHaveValue('20:00')
  await expect(page.getByText('時刻として読めません')).toHaveCount(0)
  await type(date, '来週の金曜')
  await expect(date).toHaveValue('来週の金曜')
  await expect(page.getByText('日付として読めません')).toBeVisible()
})

test('a date without a year gets the nearest one and says so; it can be unknown, too', async ({ page }) => {
  const date = page.getByRole('textbox', { name: '日付' })
  const from = page.getByRole('textbox', { name: '開始', exact: true })
  await date.fill('１２／１')
  await date.press('Enter')
  await expect(date).toHaveValue('2023年12月1日（金）')
  await expect(page.getByRole('status').filter({ hasText: '2023 年にしました' })).toBeVisible()
  await expect(from).toHaveValue('19:00')
  // The weekday decides.
  await date.fill('12/1（水）')
  await date.press('Enter')
  await expect(date).toHaveValue('2021年12月1日（水）')
  await page.getByRole('button', { name: '年は不明にする' }).click()
  await expect(date).toHaveValue('12月1日（年不明）')
  await expect(page.getByText('いちばん近い')).toHaveCount(0)
})
