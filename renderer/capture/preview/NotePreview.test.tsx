import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { i18n } from '../../i18n/i18n.ts'
import { NotePreview } from './NotePreview.tsx'

beforeAll(async () => {
  await i18n.changeLanguage('ja')
})

const shown = (text: string) =>
  renderToStaticMarkup(<NotePreview text={text} label="プレビュー" onOpenLink={() => {}} />)

test('raw HTML is shown as the text it is', () => {
  expect(shown('<img src=x onerror=alert(1)> <b>太字</b>')).not.toMatch(/<img|<b>/)
  expect(shown('<script>alert(1)</script>')).toContain('&lt;script&gt;')
})

test('a link that runs a script loses its address and keeps its words', () => {
  expect(shown('[資料](javascript:alert(1))')).toContain('資料')
  expect(shown('[資料](javascript:alert(1))')).not.toContain('javascript')
})

test('a picture from elsewhere is a link to it, for the window asks no network', () => {
  expect(shown('![スライド](https://example.com/1.png)')).toContain(
    '<a href="https://example.com/1.png">スライド</a>',
  )
})

test('a mark has its time, its sign with a name, and its text with all that is in it', () => {
  expect(shown('- [12:34] ★ **信頼性**は会話です')).toContain(
    '<li class="note-mark" data-kind="key message"><span class="note-time">12:34</span> ' +
      '<span role="img" aria-label="要点" class="note-sign">★</span> <strong>信頼性</strong>は会話です</li>',
  )
})

test('a mark among items with blank lines between them is one too, an ordinary item is none', () => {
  expect(shown('- ★ 一\n\n- 二').match(/note-mark/g)).toHaveLength(1)
  expect(shown('- 一 ★ 二')).not.toContain('note-mark')
})

test('a note cannot write the elements of a mark itself', () => {
  expect(shown('- <span class="note-sign">★</span>')).not.toContain('class="note-sign"')
})

test('addresses of pages and of mail are links without any sign around them', () => {
  const text = shown('連絡は sre@example.org へ。資料 https://example.com/a_b_c')
  expect(text).toContain('<a href="mailto:sre@example.org">sre@example.org</a>')
  expect(text).toContain('<a href="https://example.com/a_b_c">https://example.com/a_b_c</a>')
})
