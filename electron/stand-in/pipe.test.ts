import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connect, splitAtZeros } from './pipe.ts'

describe('the pipe to Chromium', () => {
  test('gives whole messages, however they were cut', () => {
    const texts = fc.array(
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && text.isWellFormed()),
    )
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 7 }), (messages, step) => {
        const bytes = Buffer.from(messages.map((message) => `${message}\0`).join(''))
        const received: string[] = []
        const take = splitAtZeros((text) => received.push(text))
        for (let at = 0; at < bytes.length; at += step) take(bytes.subarray(at, at + step))
        expect(received).toEqual(messages)
      }),
    )
  })

  /** Chromium's end, by hand. */
  function aPipe() {
    const [to, from] = [new PassThrough(), new PassThrough()]
    const say = (message: object) => from.write(`${JSON.stringify(message)}\0`)
    return { pipe: connect(to, from), say, end: () => from.destroy() }
  }

  test('brings each answer to its question, whatever their order', async () => {
    const { pipe, say } = aPipe()
    const first = pipe.browser.send('Browser.getVersion')
    const second = pipe.session('page').send('Page.navigate', { url: 'app://talkshelf/' })
    say({ id: 2, result: { frameId: 'f' } })
    say({ id: 1, error: { message: 'not now' } })
    await expect(first).rejects.toThrow('Browser.getVersion: not now')
    expect(await second).toEqual({ frameId: 'f' })
  })

  test('tells each page of its own events only', async () => {
    const { pipe, say } = aPipe()
    const heard: string[] = []
    for (const id of ['one', 'two']) pipe.session(id).events.on('Page.loadEventFired', () => heard.push(id))
    const answered = pipe.browser.send('Browser.getVersion')
    say({ method: 'Page.loadEventFired', params: { timestamp: 1 }, sessionId: 'two' })
    say({ id: 1, result: {} })
    await answered
    expect(heard).toEqual(['two'])
  })

  test('answers what was still asked when Chromium goes', async () => {
    const { pipe, end } = aPipe()
    const asked = pipe.browser.send('Browser.getVersion')
    end()
    await expect(asked).rejects.toThrow('Browser.getVersion: Chromium has gone.')
    await pipe.closed
  })
})
