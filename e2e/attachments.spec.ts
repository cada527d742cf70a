import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aPdf } from '../db/attachments/fixtures/a-pdf.ts'
import { aHeic, aJpeg, aPng, exifOfShibuya } from '../db/attachments/fixtures/pictures.ts'
import type { Carried } from './clipboard.ts'
import { drop, paste } from './clipboard.ts'
import { demo, demoLibrary } from './demo-library.ts'
import type { App } from './host.ts'
import { expect, test } from './host.ts'
import { Shelf } from './shelf.ts'
import { openRecord } from './ways-there.ts'

test.use({ library: demoLibrary })

const png = (red = 200) => ({
  name: 'image.png',
  type: 'image/png',
  bytes: aPng({ width: 640, height: 360, red }),
})
const slide = { ...png(120), name: 'SLO の木.png' }
const text = (name: string, bytes: string) => ({ name, type: '', bytes: Buffer.from(bytes) })
const vtt = text('talk.vtt', 'WEBVTT\n\n00:12:34.000 --> 00:12:40.000\n<v 田中>会話の記録です\n')

const note = (page: Page) => new Shelf(page).note(demo.talk)
const lines = (page: Page) => note(page).locator('.cm-line')
const thumbnails = (page: Page) => note(page).getByRole('img')
const attached = (page: Page) => page.getByRole('region', { name: '添付' })

/** The talk's page with the cursor in its empty note. */
async function writing(page: Page): Promise<void> {
  await openRecord(page, 'talk', demo.talk)
  await note(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
}

/** Whether pictures of the note are not only there but can be seen. */
const areDrawn = (page: Page) =>
  thumbnails(page).evaluateAll((all) =>
    all.every((each) => each instanceof HTMLImageElement && each.complete && each.naturalWidth > 0),
  )

const photoLine = (name: string) =>
  new RegExp(String.raw`^- (\[\d+:\d\d\] )?◎ !\[${name}\]\(…[0-9a-f]{3,4}\.\w+\)$`)

test('a note takes every shape of clipboard', async ({ page }) => {
  const shapes: { shape: string; carried: Carried; lines: (string | RegExp)[] }[] = [
    { shape: 'pixels', carried: { files: [png()] }, lines: [photoLine('写真')] },
    {
      shape: 'pixels with the HTML of their page',
      carried: { files: [png()], html: '<img src="https://example.com/a.png">' },
      lines: [photoLine('写真')],
    },
    {
      shape: 'a file, whose path comes along',
      carried: { files: [slide], plain: 'file:///home/a/SLO%20%E3%81%AE%E6%9C%A8.png' },
      lines: [photoLine('SLO の木')],
    },
    {
      shape: 'HTML with a picture in it',
      carried: { html: `<p><img src="data:image/png;base64,${png().bytes.toString('base64')}"></p>` },
      lines: [photoLine('写真')],
    },
    {
      shape: 'several at once, in their order',
      carried: { files: [slide, { ...png(90), name: '二.png' }, { ...png(60), name: '三.png' }] },
      lines: [photoLine('SLO の木'), photoLine('二'), photoLine('三')],
    },
    {
      shape: 'text with a picture',
      carried: { files: [png()], plain: '信頼性は会話です' },
      lines: ['信頼性は会話です', photoLine('写真')],
    },
    {
      shape: 'HTML without text, whose scripts do not run and whose links lead nowhere',
      carried: {
        html: '<script>document.title="run"</script><p>監視と<a href="javascript:alert(1)">運用</a></p><img src="https://example.com/x.png" onerror="alert(1)">',
      },
      lines: ['監視と運用'],
    },
  ]
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  for (const { shape, carried, lines: expected } of shapes) {
    await test.step(shape, async () => {
      await writing(page)
      await paste(note(page), carried)
      await expect(lines(page)).toHaveText(expected)
      const pictures = expected.filter((line) => typeof line !== 'string').length
      await expect(thumbnails(page)).toHaveCount(pictures)
      await expect.poll(() => areDrawn(page)).toBe(true)
    })
  }
  await expect(page).not.toHaveTitle('run')
  expect(requests.filter((url) => url.includes('example.com'))).toEqual([])
})

test('a picture never waits for the keys, nor they for it, and undo takes it out alone', async ({ page }) => {
  await writing(page)
  await page.keyboard.insertText('前')
  await page.keyboard.press('Enter')
  await paste(note(page), { files: [png()] })
  await page.keyboard.insertText('続き')
  await expect(lines(page)).toHaveText(['前', photoLine('写真'), '', '続き'])
  await page.keyboard.insertText('です')
  await expect(lines(page).last()).toHaveText('続きです')
  for (let step = 0; step < 4 && (await thumbnails(page).count()) > 0; step += 1)
    await page.keyboard.press('ControlOrMeta+z')
  await expect(lines(page).first()).toHaveText('前')
  await expect(attached(page).getByRole('listitem')).toHaveCount(1)
})

test('a picture that comes while one composes waits for the end of it', async ({ page }) => {
  await writing(page)
  const session = await page.context().newCDPSession(page)
  await paste(note(page), { files: [png()] })
  const compose = { selectionStart: 2, selectionEnd: 2 }
  await session.send('Input.imeSetComposition', { text: 'じど', ...compose })
  await expect(attached(page).getByRole('listitem')).toHaveCount(1)
  await session.send('Input.imeSetComposition', { text: '自動', ...compose })
  await session.send('Input.insertText', { text: '自動' })
  await expect(lines(page)).toHaveText([photoLine('写真'), '', '自動'])
})

test('the preview shows the picture, and opens it in its own program', async ({ app, page }) => {
  await writing(page)
  await paste(note(page), { files: [slide] })
  await expect(thumbnails(page)).toHaveCount(1)
  await page.getByRole('radio', { name: '並べる' }).click()
  const preview = page.getByRole('article', { name: 'プレビュー' })
  await preview.getByRole('img', { name: 'SLO の木' }).click()
  await expect
    .poll(() => app.openedLinks())
    .toEqual([expect.stringMatching(/attachments\/..\/[0-9a-f]{64}\.png$/)])
})

test('what was pasted is there after the program was killed', async ({ app, page }) => {
  await writing(page)
  await paste(note(page), { files: [slide] })
  await expect(attached(page).getByRole('button', { name: /SLO の木\.png .*開く/ })).toBeVisible()
  await app.kill()
  expect(filesIn(app)).toHaveLength(1)
  await app.relaunch()
  await openRecord(app.page, 'talk', demo.talk)
  await expect(attached(app.page).getByRole('listitem')).toHaveCount(1)
})

test('a photo loses its position on the way in, and its HEIC is kept for other programs', async ({
  app,
  page,
}) => {
  await writing(page)
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOfShibuya('big')])
  await paste(note(page), {
    files: [
      { name: 'IMG_1.jpg', type: 'image/jpeg', bytes: aJpeg([[0xe1, exif]]) },
      { name: 'IMG_2.HEIC', type: 'image/heic', bytes: aHeic(exifOfShibuya('big')) },
    ],
  })
  await expect(lines(page)).toHaveText([photoLine('IMG_1'), photoLine('IMG_2')])
  await expect(thumbnails(page)).toHaveCount(1)
  await expect(attached(page).getByText('HEIC', { exact: true })).toBeVisible()
  expect(filesIn(app)).toHaveLength(2)
})

test('pictures that are none, and text without end, are refused in words, and nothing changes', async ({
  app,
  page,
}) => {
  await writing(page)
  await page.keyboard.insertText('前')
  await paste(note(page), {
    files: [text('photo.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  })
  await expect(page.getByText(/「photo.png」は添付できません/)).toBeVisible()
  await paste(note(page), { files: [{ ...png(), name: 'cut.png', bytes: png().bytes.subarray(0, 60) }] })
  await expect(page.getByText(/「cut.png」は添付できません/)).toBeVisible()
  await paste(note(page), { plain: 'あ', times: 10_000_000 })
  await expect(page.getByText(/100 万文字を超える/)).toBeVisible()
  await paste(note(page), { html: '<img src="file:///etc/passwd">' })
  await expect(page.getByText(/画像の中身がありません/)).toBeVisible()
  await expect(lines(page)).toHaveText(['前'])
  expect(filesIn(app)).toEqual([])
})

test('an address that is pasted stays in the note and becomes a link of the talk', async ({ page }) => {
  await writing(page)
  const links = page.getByRole('list', { name: 'リンク' }).getByRole('listitem')
  const before = await links.count()
  // As the editor takes text, so that what it does itself is part of the test.
  await paste(note(page), { plain: 'https://speakerdeck.com/chaspy/slo-review-2' })
  await expect(lines(page)).toHaveText(['https://speakerdeck.com/chaspy/slo-review-2'])
  await expect(page.getByText('スライドをリンクに追加しました')).toBeVisible()
  await expect(links).toHaveCount(before + 1)
  await paste(note(page), { plain: ' javascript:alert(1)' })
  await expect(lines(page)).toHaveText(['https://speakerdeck.com/chaspy/slo-review-2 javascript:alert(1)'])
  await expect(links).toHaveCount(before + 1)
})

test('an address that is pasted behind a picture stands in a line of its own', async ({ page }) => {
  await writing(page)
  await paste(note(page), { files: [png()] })
  await expect(lines(page)).toHaveText([photoLine('写真')])
  await page.keyboard.press('ControlOrMeta+End')
  await paste(note(page), { plain: 'https://speakerdeck.com/chaspy/slo-review' })
  await expect(lines(page)).toHaveText([photoLine('写真'), 'https://speakerdeck.com/chaspy/slo-review'])
})

test('a transcript that is dropped on the page is read there, and found by its words', async ({ page }) => {
  await openRecord(page, 'talk', demo.talk)
  await drop(page.getByRole('heading', { level: 1 }), { files: [vtt] })
  await attached(page).getByRole('button', { name: '字幕「talk.vtt」' }).click()
  await expect(attached(page).getByRole('listitem')).toHaveText('12:34田中: 会話の記録です')
  const shelf = new Shelf(page)
  await shelf.search('会話の記録')
  await expect(shelf.hits().first()).toContainText(demo.talk)
})

test('a PDF is read beside the work, and a hit in it says so', async ({ page }) => {
  await openRecord(page, 'talk', demo.talk)
  const deck = { name: 'deck.pdf', type: 'application/pdf', bytes: aPdf(['エラーバジェットの使い道']) }
  await drop(page.getByRole('heading', { level: 1 }), { files: [deck] })
  await expect(attached(page).getByText('PDF', { exact: true })).toBeVisible()
  const shelf = new Shelf(page)
  await shelf.search('バジェットの使い道')
  // Without being asked again: the answer follows the library.
  await expect(shelf.hits().first()).toContainText('deck.pdf', { timeout: 30_000 })
  await expect(shelf.hits().first()).toContainText(demo.talk)
})

test('files are attached from the menu, opened and taken away by the keyboard, and come back by undo', async ({
  app,
  page,
}) => {
  await openRecord(page, 'talk', demo.talk)
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'その他の操作' }).click()
  await page.getByRole('menuitem', { name: 'ファイルを添付…' }).click()
  await (await chosen).setFiles([{ name: 'slide.png', mimeType: 'image/png', buffer: aPng() }])
  const open = attached(page).getByRole('button', { name: /slide\.png .*開く/ })
  await open.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => app.openedLinks()).toHaveLength(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(attached(page)).toBeHidden()
  await page
    .getByRole('button', { name: /^取り消す/ })
    .first()
    .click()
  await expect(open).toBeVisible()
})

function filesIn({ libraryDir }: App): string[] {
  const root = join(libraryDir, 'attachments')
  return existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'))
    : []
}
