import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Result } from '../db/model.ts'
import type { CallName } from './contract.ts'

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
type Answers = Record<string, { readonly input: unknown; readonly answer: Result<unknown> }>

/** The window as it looks before its script runs; and the answers that it was drawn with. */
interface Picture {
  readonly answers: Answers
  readonly markup: string
  readonly language: string
  readonly theme: string
}

/** How long a page waits for its picture, in milliseconds: a library that is slow to open keeps no window empty. */
const patience = 300

export interface FirstPictures {
  /** Orders the picture of a window that is being made: the page asked for next gets it, a later reload does not. */
  order(): void
  /** Puts what was ordered into the page: the answers to the window's first questions, and the window drawn with them. */
  into(html: string): Promise<string>
}

/**
 * What a window shows from its first moment on. Its script takes longer to be at work than the library to answer; so
 * a thread of main draws the same components meanwhile (renderer/app/first-picture.tsx), from the answers that the
 * window's own first questions will have. The first picture is begun at once, before there is any window.
 *
 * @param script  of the thread that draws
 * @param ask     answers the first calls
 */
export function firstPictures(script: URL, ask: Ask): FirstPictures {
  const begin = () => {
    const worker = new Worker(script)
    const picture = answersTo(ask, firstCalls).then((answers) => draw(worker, answers))
    picture.catch(() => {})
    return { worker, picture }
  }
  let begun: ReturnType<typeof begin> | null = begin()
  const ordered: Promise<Picture | null>[] = []

  async function finish({ worker, picture }: ReturnType<typeof begin>): Promise<Picture | null> {
    try {
      const early = await picture
      // Before the system was ready, it may not have known its language.
      const shell = await answersTo(ask, ['shell.preferences'])
      const answers = { ...early.answers, ...shell }
      return isDeepStrictEqual(answers, early.answers) ? early : await draw(worker, answers)
    } catch (problem) {
      console.error('talkshelf: a window has no first picture', problem)
      return null
    } finally {
      void worker.terminate()
    }
  }

  return {
    order() {
      ordered.push(finish(begun ?? begin()))
      begun = null
    },
    async into(html) {
      const picture = ordered.shift()
      const drawn = picture && (await Promise.race([picture, sleep(patience, null)]))
      return drawn ? filled(html, drawn) : html
    },
  }
}

async function draw(worker: Worker, answers: Answers): Promise<Picture> {
  worker.postMessage(answers)
  const [drawn]: Omit<Picture, 'answers'>[] = await once(worker, 'message')
  if (!drawn) throw new Error('the thread that draws gave nothing')
  return { answers, ...drawn }
}

async function answersTo(ask: Ask, names: readonly FirstCall[]): Promise<Answers> {
  const answers = names.map(async (name) => {
    const input = name === 'talks.today' ? { date: today() } : null
    return [name, { input, answer: await ask(name, input) }] as const
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
