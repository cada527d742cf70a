import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { readMarks } from '../db/model.ts'
import { sampleReport } from '../db/sample/sample-report.ts'
import { paste } from './clipboard.ts'
import type { Act } from './evening-notes.ts'
import { photo, photoPath, slides, written } from './evening-notes.ts'
import { expect, test } from './host.ts'
import { eveningsPage } from './programmes.ts'
import { Shelf } from './shelf.ts'
import { Talk, talkPage } from './talk.ts'
import { evening } from './tonight.ts'

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

/** Sets the clock that the window looks at; only marks look at it. */
const setClock = (page: Page, moment: number) =>
  page.evaluate((now) => {
    Date.now = () => now
  }, moment)

/** The hands of somebody who listens. */
async function follow(talk: Talk, title: string, begun: number, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    await setClock(talk.page, begun + act.at * 1000)
    if ('picture' in act) {
      await paste(talk.note(title), { files: [{ name: 'image.png', type: 'image/png', bytes: act.picture }] })
      await expect(talk.note(title).getByRole('img')).toHaveCount(1)
      continue
    }
    if ('key' in act) await talk.press(`ControlOrMeta+${act.key}`)
    else if (act.at > 0) await talk.press('Enter')
    if ('sign' in act) for (const typed of [act.sign, ' ']) await talk.write(typed)
    if ('words' in act) await talk.write(act.words)
    if (!('address' in act)) continue
    await paste(talk.note(title), { plain: act.address })
    await expect(talk.page.getByText('スライドをリンクに追加しました')).toBeVisible()
    await expect(talk.page.getByRole('button', { name: '資料を開く: speakerdeck.com' })).toBeVisible()
  }
}

test('an event page that is pasted becomes an evening: eight notes with their times, a photo, slides', async ({
  app,
  page,
}, info) => {
  test.setTimeout(150_000)
  await page.context().tracing.start({ screenshots: true, snapshots: true })
  const shelf = new Shelf(page)
  const talk = new Talk(page)
  const title = (index: number) => evening[index]?.title ?? ''

  await test.step('the page is pasted, looked at and accepted', async () => {
    await expect(page.getByRole('main')).toBeVisible()
    await talk.press('ControlOrMeta+Shift+e')
    const box = page.getByRole('textbox', { name: 'イベントの文章' })
    await expect(box).toBeFocused()
    await paste(box, { plain: eveningsPage(new Date()) })
    const preview = page.getByRole('region', { name: '読み取ったイベント' })
    await expect(preview.getByRole('textbox', { name: /のタイトル$/ })).toHaveCount(8)
    for (const { title, speakers, minutes } of evening) {
      const row = preview.getByRole('listitem', { name: title, exact: true })
      await expect(row.getByRole('textbox', { name: '長さ（分）' }), title).toHaveValue(String(minutes))
      await expect(row.getByText(speakers[0], { exact: true })).toBeVisible()
    }
    await talk.press('ControlOrMeta+Enter')
    await expect(shelf.timetable()).toBeVisible()
  })

  await test.step('talk mode goes through the eight talks', async () => {
    await shelf.openFromTimetable(title(0))
    await page.getByRole('button', { name: 'トークモードで書く' }).click()
    const evenings = Date.now() - 2 * 60 * 60_000
    for (const [index, { acts, note }] of written.entries()) {
      await talk.isOn(title(index))
      await expect(talk.lines(title(index))).toHaveText([''])
      await follow(talk, title(index), evenings + index * 10 * 60_000, acts)
      await expect(talk.lines(title(index))).toHaveCount(note.length)
      await talk.press('ControlOrMeta+Shift+j')
    }
    await expect(page.getByRole('heading', { name: '今夜のふりかえり' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: /の感想$/ })).toHaveCount(8)
  })

  await test.step('the library holds the eight notes as they were written, each mark with its time', async () => {
    for (const [index, { note }] of written.entries()) {
      const text = note.join('\n')
      await expect.poll(async () => (await talkPage(page, title(index)))?.talk.note).toBe(text)
      const { marks, speakers, event, talk } = (await talkPage(page, title(index))) ?? {}
      const timed = readMarks(text).map(({ line: _, ...mark }) => mark)
      expect(marks, title(index)).toMatchObject(timed)
      expect(speakers?.map(({ name }) => name)).toEqual(evening[index]?.speakers)
      expect([event?.title, talk?.minutes]).toEqual(['ゆるSRE勉強会 #2', evening[index]?.minutes])
    }
  })

  await test.step('the photo is kept as it was, and is seen; the link is known as slides', async () => {
    const photographed = await talkPage(page, title(2))
    expect(photographed?.attachments).toMatchObject([{ mediaType: 'image/png', sizeBytes: photo.byteLength }])
    expect((await readFile(join(app.libraryDir, photoPath))).equals(photo)).toBe(true)
    const linked = await talkPage(page, title(5))
    expect(linked?.links).toMatchObject([{ kind: 'slides', url: slides }])
    await shelf.openByName(title(2))
    const picture = shelf.note(title(2)).getByRole('img')
    await expect(picture).toHaveJSProperty('naturalWidth', 320)
    await shelf.openByName(title(5))
    await expect(page.getByRole('button', { name: 'スライド リンクの種類' })).toBeVisible()
  })
  await page.context().tracing.stop({ path: info.outputPath('evening.zip') })
})
