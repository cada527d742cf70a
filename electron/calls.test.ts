import { describe, expect, test, vi } from 'vitest'
import { done, failed } from '../db/model.ts'
import type { InvokeEvent, UsedContents, UsedFrame } from './api.ts'
import type { Answerers } from './calls.ts'
import { callsFor } from './calls.ts'

const ours: UsedFrame = { url: 'app://talkshelf/', parent: null }

const page: UsedContents = {
  id: 1,
  mainFrame: ours,
  on: () => {},
  reload: () => {},
  printToPDF: () => Promise.reject(new Error('nothing is printed here')),
  send: () => {},
  setWindowOpenHandler: () => {},
}

const from = (senderFrame: UsedFrame | null): InvokeEvent => ({ sender: page, senderFrame })

/** Nobody answers but who is given; a call that goes elsewhere throws. */
function calls(answerers: Partial<Answerers>) {
  const nobody = async () => {
    throw new Error('asked the wrong one')
  }
  return callsFor({ library: nobody, search: nobody, shell: nobody, ...answerers })
}

describe('a call', () => {
  test('from a page of ours is answered with what the contract promises', async () => {
    const answer = calls({ library: async () => done({ tool: 'k6' }) })
    expect(await answer(from(ours), 'settings.get', null)).toEqual({ ok: true, value: { tool: 'k6' } })
  })

  test('goes to whom the contract names, with its parsed input and the page that asked', async () => {
    const shell = vi.fn(async () => done(null))
    await calls({ shell })(from(ours), 'shell.theme', 'dark')
    expect(shell.mock.calls).toEqual([['shell.theme', 'dark', page]])
  })

  test.each([
    ['another site', { url: 'https://example.com/', parent: null }],
    ['a site that looks like ours', { url: 'app://talkshelf.example.com/', parent: null }],
    ['another host of the scheme', { url: 'app://elsewhere/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a frame inside a page of ours', { url: 'app://talkshelf/', parent: ours }],
    ['a frame that is gone', null],
  ])('from %s is refused before anybody is asked', async (_, frame) => {
    const library = vi.fn(async () => done({}))
    await expect(calls({ library })(from(frame), 'settings.get', null)).rejects.toThrow('is refused')
    expect(library).not.toHaveBeenCalled()
  })

  test.each(['library.erase', 'toString', '__proto__', 7, null])(
    'that is not in the contract throws: %s',
    async (name) => {
      await expect(calls({})(from(ours), name, null)).rejects.toThrow('There is no call')
    },
  )

  test('whose input does not fit is a failure that says where', async () => {
    const answer = await calls({})(from(ours), 'settings.set', { name: 'theme', value: 1, extra: 2 })
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'bad input', reason: expect.stringContaining('extra') },
    })
    const wrong = await calls({})(from(ours), 'events.page', { filter: '', offset: 0, limit: 0 })
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'bad input', where: 'limit' } })
  })

  test('that fails hands the failure on', async () => {
    const answer = calls({ library: async () => failed({ code: 'library gone', folder: '/shelf' }) })
    expect(await answer(from(ours), 'library.status', null)).toEqual({
      ok: false,
      failure: { code: 'library gone', folder: '/shelf' },
    })
  })

  test('whose answer does not fit its schema is an internal failure, and loud', async () => {
    const loud = vi.spyOn(console, 'error').mockImplementation(() => {})
    const answer = calls({ library: async () => done({ folder: '/shelf' }) })
    expect(await answer(from(ours), 'library.status', null)).toMatchObject({
      ok: false,
      failure: { code: 'internal', call: 'library.status' },
    })
    expect(loud).toHaveBeenCalledWith(
      'talkshelf: library.status failed',
      expect.objectContaining({ name: 'ZodError' }),
    )
  })

  test('that crashes is an internal failure, and loud', async () => {
    const loud = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await calls({})(from(ours), 'settings.get', null)).toMatchObject({
      ok: false,
      failure: { code: 'internal', call: 'settings.get', reason: 'Error: asked the wrong one' },
    })
    expect(loud).toHaveBeenCalledOnce()
  })
})
