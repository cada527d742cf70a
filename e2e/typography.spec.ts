import type { Page } from '@playwright/test'
import { openLibrary } from '../db/library.ts'
import { saveNote } from '../db/talks/notes.ts'
import { createTalk } from '../db/talks/talks.ts'
import { expect, test } from './host.ts'

const title = '組版の見本'

// Every line break of a justified guess falls near something that must not begin a line: marks, brackets, small kana.
const sentence =
  '障害のあと、「書いて終わりにしない」ということを、ゆっくり（でも、必ず）話し合う。プロセスとデプロイのキャッシュー々は、' +
  '「会話」、「合意」、そして「信頼」。ぁあぃいぅうぇえぉおっつゃやゅゆょよ、（ｋ６で）、サービスー、データー。'
const note = `## 「信頼性は会話です」という言葉\n\n${sentence.repeat(6)}\n\nSLOを3つ決めた\n`

test.use({
  library: {
    fill(folder: string) {
      const opened = openLibrary(folder, { access: 'write' })
      if (!opened.ok) throw new Error(opened.failure.code)
      const talk = createTalk(opened.value, { title })
      if (!talk.ok) throw new Error(talk.failure.code)
      const { id, noteHash } = talk.value
      saveNote(opened.value, { talkId: id, text: note, basedOn: noteHash })
      opened.value.close()
    },
  },
})

test.beforeEach(async ({ page }) => {
  await page.getByRole('option', { name: title }).click()
  await page.getByRole('radio', { name: '読む' }).click()
  await expect(preview(page)).toContainText('信頼性は会話')
})

test('no line of the preview begins with what Japanese never puts there', async ({ app, page }) => {
  for (const width of [1280, 1100, 1000, 900]) {
    await app.resizeWindow(width, 800)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    const starts = await lineStarts(page)
    expect(starts.length).toBeGreaterThan(8)
    expect
      .soft(
        starts.filter((sign) => /[、。，．」』）］】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u.test(sign)),
        `${width} px`,
      )
      .toEqual([])
  }
})

test('a bracket that begins a heading stands at the edge, not half a character inside', async ({ page }) => {
  const { bracket, size } = await preview(page)
    .getByRole('heading')
    .evaluate((heading) => {
      const range = document.createRange()
      const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode()
      if (!text) throw new Error('the heading is empty')
      range.setStart(text, 0)
      range.setEnd(text, 1)
      const size = Number.parseFloat(getComputedStyle(heading).fontSize)
      return { bracket: range.getBoundingClientRect().width, size }
    })
  expect(bracket / size).toBeLessThan(0.6)
})

test('Japanese and Latin letters keep a little distance in the preview', async ({ page }) => {
  const [apart, close] = await preview(page)
    .getByText('SLOを3つ決めた')
    .evaluate((paragraph) => {
      const widthOf = () => {
        const range = document.createRange()
        range.selectNodeContents(paragraph)
        return range.getBoundingClientRect().width
      }
      const apart = widthOf()
      paragraph.style.setProperty('text-autospace', 'no-autospace')
      return [apart, widthOf()]
    })
  expect(apart).toBeGreaterThan(close)
})

test('text is set in a Japanese face, in the note and in the preview', async ({ page }) => {
  const japanese = /\bJP\b|Hiragino|Yu ?Gothic|BIZ UD|Meiryo|MS P?Gothic/
  await page.getByRole('radio', { name: '並べる' }).click()
  for (const selector of ['.cm-content', '[aria-label="プレビュー"] p', '.row-title']) {
    const faces = await facesOf(page, selector)
    expect
      .soft(faces.filter((face) => japanese.test(face)).length, `${selector}: ${faces}`)
      .toBeGreaterThan(0)
    expect
      .soft(
        faces.filter((face) => /\b(SC|TC|HK|KR)\b/.test(face)),
        selector,
      )
      .toEqual([])
  }
})

const preview = (page: Page) => page.getByRole('article', { name: 'プレビュー' })

/** The first character of each line of the preview's paragraphs. */
const lineStarts = (page: Page) =>
  preview(page)
    .locator('p')
    .first()
    .evaluate((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const starts: string[] = []
      const range = document.createRange()
      let line = Number.NEGATIVE_INFINITY
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        for (let at = 0; at < text.length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top, height } = range.getBoundingClientRect()
          if (top > line + height / 2) starts.push(text.charAt(at))
          if (top > line + height / 2) line = top
        }
      }
      return starts
    })

/** The fonts that the browser really took for an element and what is in it. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return fonts.map(({ familyName }) => familyName)
}
