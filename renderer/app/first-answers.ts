import type { Answer, CallName, FirstAnswers, Input } from '../../electron/contract.ts'

// The answers that came along with the page, for views that are drawn before anything can be asked.

let given: FirstAnswers = {}

export function giveFirstAnswers(answers: FirstAnswers): void {
  given = answers
}

/** What main wrote into this page; nothing where the library took too long to answer. */
export function answersInPage(): FirstAnswers {
  const text = document.getElementById('first-answers')?.textContent
  return text ? JSON.parse(text) : {}
}

/** From then on every view asks for itself: what was given along grows old. */
export function forgetFirstAnswers(): void {
  given = {}
}

/** The answer to exactly this question; `null` where it has to be asked. */
export function firstAnswer<N extends CallName>(name: N, input: Input<N> | undefined): Answer<N> | null {
  const known = given[name]
  return known && JSON.stringify(known.input) === JSON.stringify(input) ? known.answer : null
}
