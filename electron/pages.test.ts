import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pagesIn } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkshelf-pages-'))
const root = join(folder, 'renderer')
mkdirSync(join(root, 'assets'), { recursive: true })
writeFileSync(
  join(root, 'index.html'),
  '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">',
)
writeFileSync(join(root, 'assets', 'start.js'), '"__CSP_NONCE__"')
writeFileSync(join(root, 'notes.sqlite'), 'secret')
writeFileSync(join(folder, 'secret.txt'), 'secret')
mkdirSync(join(folder, 'renderer-too'))
writeFileSync(join(folder, 'renderer-too', 'secret.txt'), 'secret')
afterAll(() => rmSync(folder, { recursive: true }))

const get = (url: string, method = 'GET') => pagesIn(root, async (html) => html)(new Request(url, { method }))
const policyOf = ({ headers }: Response) => headers.get('content-security-policy') ?? ''

test("the app's own address is index.html", async () => {
  const page = await get('app://talkshelf/')
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await page.text()).toContain('csp-nonce')
})

test('each page has a nonce of its own, the same in its policy and in its text', async () => {
  const nonces = await Promise.all(
    ['app://talkshelf/', 'app://talkshelf/index.html'].map(async (url) => {
      const page = await get(url)
      const nonce = /'nonce-([^']+)'/.exec(policyOf(page))?.[1] ?? 'none'
      expect((await page.text()).split(nonce)).toHaveLength(3)
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(2)
})

test('a script is served as it is, and as a script', async () => {
  const script = await get('app://talkshelf/assets/start.js')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await script.text()).toBe('"__CSP_NONCE__"')
})

test('the policy allows nothing unsafe and no other host', async () => {
  const policy = policyOf(await get('app://talkshelf/'))
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
})

test.each([
  'app://talkshelf/missing.js',
  'app://talkshelf/assets/',
  'app://talkshelf/../secret.txt',
  'app://talkshelf/..%2fsecret.txt',
  'app://talkshelf/%2e%2e%2fsecret.txt',
  'app://talkshelf/..%2frenderer-too/secret.txt',
  'app://talkshelf/..%5csecret.txt',
  'app://talkshelf/assets/..%2f..%2fsecret.txt',
  'app://talkshelf/index.html%00.txt',
  'app://talkshelf/%E0%A4%A',
  'app://elsewhere/index.html',
  // Not a kind of file that a page is made of.
  'app://talkshelf/notes.sqlite',
])('%s is not found', async (url) => {
  const answer = await get(url)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
})

test('nothing can be sent', async () => {
  expect((await get('app://talkshelf/', 'POST')).status).toBe(405)
})
