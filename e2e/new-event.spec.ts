import type { Page } from '@playwright/test'
import { paste } from './clipboard.ts'
import { expect, test } from './host.ts'
import { announced, onTheMorning } from './programmes.ts'

const box = (page: Page) => page.getByRole('textbox', { name: 'イベントの文章' })

async function begin(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+e')
  await expect(box(page)).toBeFocused()
}

/** The event's talks as the library has them: title, clock, status, note. */
const programme = (page: Page, title: string) =>
  page.evaluate(async (typed) => {
    const found = await window.talkshelf.call('names.find', { typed, kinds: ['event'], limit: 1 })
    if (!found.ok || !found.value[0]) return []
    const page = await window.talkshelf.call('events.get', found.value[0].id)
    if (!page.ok) return []
    const talks: string[] = []
    for (const { id } of page.value.talks) {
      const read = await window.talkshelf.call('talks.get', id)
      if (!read.ok) continue
      const { title, startsAt, status, note } = read.value.talk
      const clock = startsAt === null ? '' : new Date(startsAt).toTimeString().slice(0, 5)
      talks.push([clock, title, status === 'skipped' ? 'off' : 'on', note].join(' | '))
    }
    return talks
  }, title)

/** A note on every talk of the event, which says whose it is. */
const noteEach = (page: Page, title: string) =>
  page.evaluate(async (typed) => {
    const found = await window.talkshelf.call('names.find', { typed, kinds: ['event'], limit: 1 })
    if (!found.ok || !found.value[0]) throw new Error('no event')
    const page = await window.talkshelf.call('events.get', found.value[0].id)
    if (!page.ok) throw new Error('no page')
    for (const { id, title } of page.value.talks) {
      const read = await window.talkshelf.call('talks.get', id)
      if (!read.ok) continue
      const basedOn = read.value.talk.noteHash
      await window.talkshelf.call('notes.save', { talkId: id, text: `${title}のメモ`, basedOn })
    }
  }, title)

test('an event page becomes an event by keys alone: paste, look, accept', async ({ page }) => {
  await begin(page)
  await paste(box(page), { plain: announced })
  const preview = page.getByRole('region', { name: '読み取ったイベント' })
  await expect(preview.getByRole('textbox', { name: 'タイトル', exact: true })).toHaveValue(
    'SRE 見本 Night #5',
  )
  await expect(preview.getByRole('textbox', { name: '会場' })).toHaveValue('架空ビル 5F セミナールーム')
  await expect(preview.getByRole('textbox', { name: 'ハッシュタグ' })).toHaveValue('mihon_sre')
  await expect(preview.getByRole('listitem')).toHaveCount(5)
  await expect(page.getByText('懇親会')).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.locator('#page h1 textarea')).toHaveValue('SRE 見本 Night #5')
  await expect
    .poll(() => programme(page, 'SRE 見本 Night #5'))
    .toEqual([
      '19:10 | OpenTelemetry を入れた話 | on | ',
      '19:30 | アラート疲れとの戦い | on | ',
      '20:00 | k6 入門 | on | ',
      '20:10 | 障害訓練のすすめ | on | ',
      '20:20 | オンコールの引き継ぎ | on | ',
    ])
})

test('what was read is corrected before it is accepted: a title, a time, a talk left out', async ({
  page,
}) => {
  await begin(page)
  await paste(box(page), { plain: announced })
  const title = page.getByRole('textbox', { name: '「k6 入門」のタイトル' })
  await title.fill('k6 で始める負荷試験')
  await title.press('Enter')
  await page.getByRole('textbox', { name: '「アラート疲れとの戦い」の開始' }).fill('１９時３５分')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '「障害訓練のすすめ」を入れない' }).press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect
    .poll(() => programme(page, 'SRE 見本 Night #5'))
    .toEqual([
      '19:10 | OpenTelemetry を入れた話 | on | ',
      '19:35 | アラート疲れとの戦い | on | ',
      '20:00 | k6 で始める負荷試験 | on | ',
      '20:20 | オンコールの引き継ぎ | on | ',
    ])
})

test('a corrected date is read however it is typed, and its talks go along', async ({ page }) => {
  await begin(page)
  await paste(box(page), { plain: announced })
  const date = page.getByRole('textbox', { name: '日付' })
  await date.fill('令和8年11月21日（土）')
  await date.press('Enter')
  await expect(date).toHaveValue('2026年11月21日（土）')
  await date.fill('１１／２２')
  await date.press('Enter')
  await expect(date).toHaveValue('2026年11月22日（日）')
  await expect(page.getByText('年がないので、いちばん近い 2026 年にしました。')).toBeVisible()
  await page.getByRole('textbox', { name: '「k6 入門」の開始' }).fill('午後8時5分')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('textbox', { name: '日付' })).toHaveValue('2026年11月22日（日）')
  await expect
    .poll(async () => (await programme(page, 'SRE 見本 Night #5')).slice(1, 3))
    .toEqual(['19:30 | アラート疲れとの戦い | on | ', '20:05 | k6 入門 | on | '])
})

test('an empty box makes an empty event, whose name has the keyboard; a line makes one of that name', async ({
  page,
}) => {
  await begin(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  const title = page.locator('#page h1 textarea')
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('無題のイベント')
  await begin(page)
  await page.keyboard.insertText('監視を読む夜')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(title).toHaveValue('監視を読む夜')
})

test('a year that is missing is told, and so is what was left out', async ({ page }) => {
  await begin(page)
  await paste(box(page), { plain: announced.replace('2026/11/20(金)', '11/20(金)') })
  const notices = page.getByRole('region', { name: '読み取りについて' })
  await expect(notices).toContainText('年がないので')
  await expect(notices).toContainText('懇親会')
})

test('Enter that chooses among candidates does not accept', async ({ page }) => {
  await begin(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Process',
  })
  await session.send('Input.imeSetComposition', { text: 'かんし', selectionStart: 3, selectionEnd: 3 })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(box(page)).toHaveValue('かんし')
  await session.send('Input.insertText', { text: '監視' })
  await expect(box(page)).toHaveValue('監視')
})

test('a programme that comes again shows what changed, changes nothing without a yes, and moves no note', async ({
  page,
}) => {
  const title = 'SRE 見本 Night #5'
  await begin(page)
  await paste(box(page), { plain: announced })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => programme(page, title)).toHaveLength(5)
  await noteEach(page, title)
  const before = await programme(page, title)

  await begin(page)
  await paste(box(page), { plain: onTheMorning })
  const changes = page.getByRole('region', { name: '変わったところ' })
  const words = changes.getByRole('checkbox')
  await expect(words).toHaveCount(7)
  for (const said of [
    /変更 イベント.*会場/s,
    /移動 アラート疲れとの戦い.*19:30 → 19:10.*「OpenTelemetry を入れた話」と入れ替わりました/s,
    /移動 OpenTelemetry を入れた話.*19:10 → 19:30/s,
    /改題 k6 入門.*k6 で負荷試験を始める/s,
    /取りやめ 障害訓練のすすめ/,
    /移動 オンコールの引き継ぎ.*20:20 → 20:15/s,
    /新規 SLO の見直し/,
  ])
    await expect(changes.getByRole('listitem').filter({ hasText: said })).toHaveCount(1)
  expect(await programme(page, title)).toEqual(before)

  await test.step('without a yes, nothing: each is unticked with the space bar', async () => {
    for (const index of Array.from({ length: 7 }, (_, at) => at)) {
      const checkbox = words.nth(index)
      await checkbox.focus()
      if (await checkbox.isChecked()) await page.keyboard.press('Space')
      await expect(checkbox).not.toBeChecked()
    }
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.locator('#page h1 textarea')).toHaveValue(title)
    expect(await programme(page, title)).toEqual(before)
  })

  await test.step('with a yes to all, every note is where it was', async () => {
    await begin(page)
    await paste(box(page), { plain: onTheMorning })
    // A talk with a note is taken off only where somebody says so.
    const off = changes.getByRole('checkbox', { name: /取りやめ/ })
    await expect(off).not.toBeChecked()
    await off.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ControlOrMeta+Enter')
    const after = [
      '19:10 | アラート疲れとの戦い | on | アラート疲れとの戦いのメモ',
      '19:30 | OpenTelemetry を入れた話 | on | OpenTelemetry を入れた話のメモ',
      '20:00 | k6 で負荷試験を始める | on | k6 入門のメモ',
      '20:10 | 障害訓練のすすめ | off | 障害訓練のすすめのメモ',
      '20:15 | オンコールの引き継ぎ | on | オンコールの引き継ぎのメモ',
      '20:25 | SLO の見直し | on | ',
    ]
    await expect.poll(() => programme(page, title)).toEqual(after)
  })

  await test.step('one step takes all of it back', async () => {
    await page.locator('#page').focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => programme(page, title)).toEqual(before)
  })
})

test('in the timetable, lines of a programme become talks, and ↓ moves one five minutes later', async ({
  page,
}) => {
  const title = 'SRE 見本 Night #5'
  await begin(page)
  await paste(box(page), { plain: announced })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => programme(page, title)).toHaveLength(5)
  await paste(page.getByRole('textbox', { name: 'トークを追加' }), {
    plain: '20:40-20:45 カオスエンジニアリング / 田中\n20:45-20:50 トイルの削減 / 佐藤',
  })
  await expect.poll(() => programme(page, title)).toHaveLength(7)
  await page.getByRole('textbox', { name: '「k6 入門」の開始（↑↓ で 5 分ずつ）' }).press('ArrowDown')
  await expect
    .poll(async () => (await programme(page, title)).slice(2, 3))
    .toEqual(['20:05 | k6 入門 | on | '])
  expect((await programme(page, title)).slice(5)).toEqual([
    '20:40 | カオスエンジニアリング | on | ',
    '20:45 | トイルの削減 | on | ',
  ])
})
