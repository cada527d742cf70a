import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate/node'
import { awkwardList } from '../db/export/fixtures/awkward-list.ts'
import { hostileList } from '../db/export/fixtures/hostile-list.ts'
import { starterList } from '../db/export/fixtures/starter-list.ts'
import { htmlPage } from '../db/export/html.ts'
import { site } from '../db/export/site.ts'
import { launchOptions } from './composition-page/serve.ts'

// What somebody gets who is sent a list: the file as it lies in a folder, in a browser that knows nothing of us.
test.use({ launchOptions })

const lists = { starter: starterList, awkward: awkwardList, hostile: hostileList }
const text = (source: string) => new TextEncoder().encode(source)

const exported = [
  ...Object.entries(lists).map(([name, list]) => ({
    name: `the page of the ${name} list`,
    files: [{ path: `${name}.html`, bytes: text(htmlPage(list)) }],
    hasCover: list.cover !== undefined,
  })),
  { name: 'a site of all three', files: site(Object.values(lists)), hasCover: true },
]

for (const { name, files, hasCover } of exported) {
  test(`${name} is valid, shuts nobody out in light and in dark, and asks the network for nothing`, async ({
    page,
  }, info) => {
    test.setTimeout(180_000)
    const folder = info.outputPath('exported')
    for (const { path, bytes } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    const covers: boolean[] = []
    for (const { path } of files.filter((file) => file.path.endsWith('.html'))) {
      expect.soft(await problemsOf(join(folder, path)), path).toEqual([])
      const address = pathToFileURL(join(folder, path)).href
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(address)
      expect.soft(await violations(axe(page)), `${path}, light`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.reload()
      // Of all that axe looks at, only colours change with the theme.
      const dark = await violations(axe(page).withRules(['color-contrast', 'link-in-text-block']))
      expect.soft(dark, `${path}, dark`).toEqual([])
      covers.push(...(await page.evaluate(picturesSeen)))
      expect.soft(requests.splice(0), path).toEqual([address, address])
      // A policy that something on the page offends is said on the console.
      expect.soft(complaints.splice(0), path).toEqual([])
    }
    expect(covers).toEqual(hasCover ? [true] : [])
  })
}

const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Of each picture of the page, whether it is to be seen. */
function picturesSeen(): boolean[] {
  return [...document.images].map((picture) => picture.complete && picture.naturalWidth > 0)
}

async function problemsOf(file: string): Promise<string[]> {
  const rules = ['html-validate:recommended', 'html-validate:document']
  // It counts the five letters of `&amp;` as five; what a reader sees is at most 70.
  const config = { root: true, extends: rules, rules: { 'long-title': 'off' } } as const
  const { results } = await new HtmlValidate(config).validateFile(file)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line} ${ruleId}`))
}
