import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import encoding from 'encoding-japanese'
import { expect, onTestFinished, test } from 'vitest'
import { fetchTitle } from './page-title.ts'
import { isPublicAddress } from './public-address.ts'

/** A server on this machine, and a question to it as if this machine were the internet. */
async function aServer(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has a port')
  const home = `http://127.0.0.1:${address.port}/`
  return { home, ask: (path = '') => fetchTitle(home + path, (host) => host === '127.0.0.1') }
}

const page =
  (body: string | Buffer, type = 'text/html; charset=utf-8'): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body)

test('a page has its title, in one line', async () => {
  const { ask } = await aServer(page('<title>\n SLO &amp; 信頼性\n </title><title>二つ目</title>'))
  expect(await ask()).toBe('SLO & 信頼性')
})

test('a page in EUC-JP has its title', async () => {
  const text = '<meta charset="euc-jp"><title>障害から学ぶ、監視と運用のはなし</title>'
  const bytes = Buffer.from(encoding.convert(encoding.stringToCode(text), { to: 'EUCJP', from: 'UNICODE' }))
  const { ask } = await aServer(page(bytes, 'text/html; charset=euc-jp'))
  expect(await ask()).toBe('障害から学ぶ、監視と運用のはなし')
})

test('what is no page, no success or no title has none', async () => {
  expect(await (await aServer(page('<title>a</title>', 'application/pdf'))).ask()).toBeNull()
  expect(
    await (await aServer((_, response) => response.writeHead(404).end('<title>a</title>'))).ask(),
  ).toBeNull()
  expect(await (await aServer(page('no title'))).ask()).toBeNull()
  expect(await fetchTitle('file:///etc/passwd')).toBeNull()
  expect(await fetchTitle('not an address')).toBeNull()
})

test('only the first 256 kB are read, however much a page sends', async () => {
  const { ask } = await aServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const send = () => {
      while (!response.destroyed && response.write(`<p>${' '.repeat(10_000)}</p>`));
      response.once('drain', send)
    }
    send()
  })
  expect(await ask()).toBeNull()
})

test('a redirect is followed, but not round and round, and not to a machine of this house', async () => {
  const visited: string[] = []
  const { home, ask } = await aServer((request, response) => {
    visited.push(request.url ?? '')
    if (request.url === '/moved') response.writeHead(302, { location: '/' }).end()
    else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (request.url === '/in') response.writeHead(302, { location: 'http://192.168.0.1/admin' }).end()
    else page('<title>ここ</title>')(request, response)
  })
  expect(await ask('moved')).toBe('ここ')
  expect(await ask('loop')).toBeNull()
  expect(visited.length).toBeLessThan(10)
  expect(await ask('in')).toBeNull()
  // Without the test's allowance, this machine is none to ask: neither by number nor by name.
  visited.length = 0
  expect(await fetchTitle(home)).toBeNull()
  expect(await fetchTitle(home.replace('127.0.0.1', 'localhost'))).toBeNull()
  expect(visited).toEqual([])
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['localhost', false],
])('%s is of the internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})
