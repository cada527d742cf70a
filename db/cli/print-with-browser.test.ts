import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { starterList } from '../export/fixtures/starter-list.ts'
import { undated } from '../export/pdf-dates.ts'
import { printPage } from '../export/print-page.ts'
import { isFollowable } from '../export/web-address.ts'
import { must } from '../testing/a-library.ts'
import { browser, printWithBrowser } from './print-with-browser.ts'

const aMinute = 60_000

describe.runIf(browser() !== null)('where a browser is, a list printed to PDF', () => {
  test('is the same to the byte each time, and can be read, followed and looked through', {
    timeout: 2 * aMinute,
  }, async () => {
    const page = printPage(starterList, 'A4')
    const [one, other] = [must(await printWithBrowser(page)), must(await printWithBrowser(page))]
    expect(Buffer.compare(undated(one), undated(other))).toBe(0)

    const pdf = await getDocument({ data: new Uint8Array(undated(one)), verbosity: 0 }).promise
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, n) => pdf.getPage(n + 1)))
    const [first] = pages
    expect(first?.view).toEqual([0, 0, expect.closeTo(595, 0), expect.closeTo(842, 0)])

    const texts = await Promise.all(pages.map((printed) => printed.getTextContent()))
    const text = texts
      .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
      .join('')
      .normalize('NFKC')
      .replaceAll(/\s/gu, '')
    for (const item of starterList.items) {
      expect(text).toContain(item.title.normalize('NFKC').replaceAll(/\s/gu, ''))
    }

    const notes = (await Promise.all(pages.map((printed) => printed.getAnnotations()))).flat()
    const urls = notes.flatMap(({ url }) => (typeof url === 'string' ? [url] : []))
    const given = starterList.items.flatMap((item) =>
      item.kind === 'link' ? [item.url] : item.kind === 'talk' ? item.links.map(({ url }) => url) : [],
    )
    for (const url of given.filter(isFollowable)) expect(urls).toContain(url)
    // The contents lead to each part and each item.
    expect(notes.filter(({ dest }) => dest !== undefined && dest !== null).length).toBeGreaterThanOrEqual(8)

    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['SRE を始めた人へ'])
    expect(outline[0]?.items.map(({ title }) => title)).toEqual([
      'まず、考え方をつかむ',
      'つぎに、手を動かす',
    ])
    // Tagged: a screen reader finds headings and lists.
    expect(JSON.stringify(await first?.getStructTree())).toMatch(/"role":"H1".*"role":"L"/u)
    const { info } = await pdf.getMetadata()
    expect(info).not.toHaveProperty('CreationDate')
    expect(info).toMatchObject({ Title: 'SRE を始めた人へ', Language: 'ja' })
  })

  test('is on letter paper where that is asked for, with its fonts in it', { timeout: aMinute }, async () => {
    const printed = undated(must(await printWithBrowser(printPage(starterList, 'letter'))))
    const pdf = await getDocument({ data: new Uint8Array(printed), verbosity: 0 }).promise
    expect((await pdf.getPage(1)).view).toEqual([0, 0, 612, 792])
    const fonts = fontsOf(printed)
    if (fonts === null) return
    expect(fonts.length).toBeGreaterThan(0)
    expect(
      fonts.filter(
        (line) =>
          !/\s(?:Type 3|TrueType|CID TrueType|CID Type 0C?|Type 1C?)\s.*\syes\s+(?:yes|no)\s+(?:yes|no)\s/u.test(
            line,
          ),
      ),
    ).toEqual([])
  })
})

/** The lines of poppler's pdffonts, `null` where that is not installed. The column before the last two is `emb`. */
function fontsOf(pdf: Uint8Array): string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'list.pdf'), pdf)
  const { status, stdout } = spawnSync('pdffonts', [join(folder, 'list.pdf')], { encoding: 'utf8' })
  return status === 0 ? stdout.trim().split('\n').slice(2) : null
}

test('what changes from one printing to the next is written over, and every offset still holds', () => {
  const pdf = Buffer.from(
    "%PDF-1.4\n<</Creator (A \\(b\\) c)\n/Producer (Skia)\n/CreationDate (D:20261125015708+00'00')\n/ModDate (D:2026)>>\ntrailer <</ID [<ab><CD>] /Size 3>>",
    'latin1',
  )
  const out = Buffer.from(undated(pdf)).toString('latin1')
  expect(out).toHaveLength(pdf.length)
  expect(out.replaceAll(/ +/gu, ' ')).toBe('%PDF-1.4\n<< \n/Producer (Skia)\n \n >>\ntrailer << /Size 3>>')
})
