import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, longestPaste, takenFrom } from './clipboard.ts'

const png = 'iVBORw0KGgo='

interface Given {
  readonly plain?: string
  readonly html?: string
  readonly names?: readonly string[]
}

/** A clipboard as Chromium hands it over. */
function clipboard({ plain = '', html = '', names = [] }: Given) {
  const files = names.map((name) => new File(['x'], name))
  const texts: Readonly<Record<string, string>> = { 'text/plain': plain, 'text/html': html }
  const list: FileList = Object.assign(Object.create({ [Symbol.iterator]: () => files.values() }), {
    length: files.length,
    item: (index: number) => files[index] ?? null,
  })
  return { getData: (type: string) => texts[type] ?? '', files: list }
}

const taken = (given: Given) => {
  const { files, ...rest } = takenFrom(clipboard(given))
  return { ...rest, files: files.map(({ name }) => name) }
}
const untouched = { files: [], text: null, address: null, refused: null }

describe('a clipboard of', () => {
  test('text is left to the editor', () => {
    expect(taken({ plain: '監視\nk6' })).toEqual(untouched)
  })
  test('pixels is a file, also with the HTML of the page that they come from', () => {
    const html = '<meta charset="utf-8"><img src="https://example.com/a.png" alt="a">'
    expect(taken({ names: ['image.png'] })).toEqual({ ...untouched, files: ['image.png'], text: '' })
    expect(taken({ names: ['image.png'], html })).toMatchObject({ files: ['image.png'], text: '' })
  })
  test('files are the files, not their names or paths', () => {
    const names = ['スライド.png', 'deck.pdf']
    for (const plain of [
      'スライド.png\ndeck.pdf',
      '/home/a/スライド.png\n/home/a/deck.pdf',
      'file:///a\r\nfile:///b',
    ])
      expect(taken({ names, plain })).toMatchObject({ files: names, text: '' })
  })
  test('a picture and text of its own is both', () => {
    expect(taken({ names: ['image.png'], plain: '信頼性は会話です' })).toMatchObject({
      files: ['image.png'],
      text: '信頼性は会話です',
    })
  })
  test('HTML with the bytes of pictures is these pictures, and its text', () => {
    const html = `<p>前 <img alt="x" src="data:image/png;base64,${png}"> <img src='data:image/jpeg;base64,${png}'></p>`
    expect(taken({ html, plain: '前' })).toMatchObject({ files: ['image.png', 'image.jpg'], text: '前' })
  })
  test('HTML that only names a picture is refused, whatever address it names', () => {
    for (const src of [
      'https://example.com/a.png',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:image/svg+xml;base64,PHN2Zz4=',
    ])
      expect(taken({ html: `<img src="${src}">` })).toMatchObject({ files: [], refused: 'no picture' })
  })
  test('HTML without text is its words, and no script', () => {
    const html =
      '<head><title>t</title></head><style>p{}</style><script>alert(1)</script><p>監視 &amp; <a href="javascript:alert(1)">運用</a></p><p>k6</p>'
    expect(taken({ html })).toEqual({ ...untouched, text: '監視 & 運用\nk6' })
  })
  test('an address is one, and stays text as well', () => {
    expect(taken({ plain: ' https://speakerdeck.com/chaspy/slo\n' })).toEqual({
      ...untouched,
      address: 'https://speakerdeck.com/chaspy/slo',
    })
  })
  test('more than a million characters is refused', () => {
    expect(taken({ plain: 'あ'.repeat(longestPaste + 1) })).toEqual({ ...untouched, refused: 'too long' })
  })
})

test('only http and https, alone, are an address', () => {
  for (const text of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'a https://b.jp', 'ftp://a'])
    expect(addressOf(text)).toBeNull()
})

test('whatever HTML is pasted, no element comes out of it, and nothing throws', () => {
  const parts = fc.constantFrom(
    '<p>',
    '</p>',
    '<img src="data:image/png;base64,',
    '">',
    '<script>',
    '&#99;',
    '&',
    '監視',
    '<',
    '!--',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (html) => {
      expect(takenFrom(clipboard({ html: html.join('') })).text ?? '').not.toMatch(/<(?:p|img|script)[\s>]/)
    }),
  )
})
