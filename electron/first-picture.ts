import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Result } from '../db/model.ts'
import type { CallName } from './contract.ts'
import type { Picture } from './kept-picture.ts'
import { keepPicture, takeKeptPicture } from './kept-picture.ts'

/** What a window's first picture asks. */
const firstCalls = [
  'library.status',
  'settings.get',
  'shell.preferences',
  'history.state',
  'searches.all',
  'talks.today',
] as const satisfies readonly CallName[]
type FirstCall = (typeof firstCalls)[number]
type Ask = (name: FirstCall, input: unknown) => Result<unknown> | Promise<Result<unknown>>

/** How long a page waits for its picture, in milliseconds: a library that is slow to open keeps no window empty. */
const patience = 300
/** And how long the end of the app waits for the picture of the next start. */
const lastPatience = 2000

export interface FirstPictures {
  /** The first one is there already, kept by the last run: until it is painted the library has time. */
  readonly isKept: boolean
  /** Orders the picture of a window that is being made: the page asked for next gets it, a later reload does not. */
  order(): void
  /** Puts what was ordered into the page: the answers to the window's first questions, and the window drawn with them. */
  into(html: string): Promise<string>
  /** Draws one for the next start, while the library still answers; keeps it when told that the library is closed. */
  last(): Promise<() => void>
}

/**
 * What a window shows from its first moment on. Its script takes longer to be at work than the library to answer; so
 * a thread of main draws the same components meanwhile (renderer/app/first-picture.tsx), from the answers that the
 * window's own first questions will have. The first window of a run gets the picture that the run before left
 * (kept-picture.ts) if nothing has changed; else its own is begun at once, before there is any window.
 *
 * @param folder  the library's
 * @param script  of the thread that draws
 * @param ask     answers the first calls
 */
export function firstPictures(folder: string, script: URL, ask: Ask): FirstPictures {
  const kept = takeKeptPicture(folder, script, today())
  const ordered: Promise<Picture | null>[] = []
  let begun: Begun | null = kept ? { worker: null, picture: Promise.resolve(kept) } : begin()

  function begin(): Begun {
    const worker = new Worker(script)
    const picture = answersTo(ask, firstCalls).then((answers) => draw(worker, answers))
    picture.catch(() => {})
    return { worker, picture }
  }

  async function finish({ worker, picture }: Begun): Promise<Picture | null> {
    let artist = worker
    try {
      const early = await picture
      // Before the system was ready, it may not have known its language.
      const shell = await answersTo(ask, ['shell.preferences'])
      const answers = { ...early.answers, ...shell }
      if (isDeepStrictEqual(answers, early.answers)) return early
      artist ??= new Worker(script)
      return await draw(artist, answers)
    } catch (problem) {
      console.error('talkshelf: a window has no first picture', problem)
      return null
    } finally {
      void artist?.terminate()
    }
  }

  return {
    isKept: kept !== null,
    order() {
      ordered.push(finish(begun ?? begin()))
      begun = null
    },
    async into(html) {
      const picture = ordered.shift()
      const drawn = picture && (await Promise.race([picture, sleep(patience, null)]))
      return drawn ? filled(html, drawn) : html
    },
    async last() {
      const day = today()
      const picture = await Promise.race([finish(begin()), sleep(lastPatience, null)])
      return () => keepPicture(folder, script, day, picture)
    },
  }
}

interface Begun {
  /** Who draws it; `null` where nobody has to. */
  readonly worker: Worker | null
  readonly picture: Promise<Picture>
}

/** Fails where a question has no answer: a picture of a failure would stay for a moment after it has gone. */
async function draw(worker: Worker, answers: Picture['answers']): Promise<Picture> {
  worker.postMessage(answers)
  const [drawn]: Omit<Picture, 'answers'>[] = await once(worker, 'message')
  if (!drawn) throw new Error('the thread that draws gave nothing')
  return { answers, ...drawn }
}

async function answersTo(ask: Ask, names: readonly FirstCall[]): Promise<Picture['answers']> {
  const answers = names.map(async (name) => {
    const input = name === 'talks.today' ? { date: today() } : null
    const answer = await ask(name, input)
    if (!answer.ok) throw new Error(`no first answer to ${name}: ${answer.failure.code}`)
    return [name, { input, answer }] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}

function today() {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

/** An element with JSON is data, no script, and the policy lets it be; only `<` could end it early. */
function filled(html: string, { answers, markup, language, theme }: Picture): string {
  const data = JSON.stringify(answers).replaceAll('<', '\\u003c')
  return html
    .replace('<html lang="ja">', () => `<html lang="${language}" data-theme="${theme}">`)
    .replace('<!--first-picture-->', () => `<div id="first-picture" aria-hidden="true" inert>${markup}</div>`)
    .replace('id="first-answers">', (start) => start + data)
}
