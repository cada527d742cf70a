import { expect, test } from 'vitest'
import { completed, unfinishedAt } from './completion.ts'

/** What is completed where the bar stands, as `filter:typed`. */
test.each([
  ['ta|', 'name ta'],
  ['信頼性 spea|', 'name spea'],
  ['t|', 'nothing'],
  ['信頼|', 'nothing'],
  ['ta|g', 'nothing'],
  ['tag:|', 'tag '],
  ['-tag:cul|', 'tag cul'],
  ['(tag:cul|', 'tag cul'],
  ['タグ：信頼|', 'tag 信頼'],
  ['event:"SRE N|', 'event SRE N'],
  ['event:"SRE NEXT" |', 'nothing'],
  ['https://sre|', 'nothing'],
  ['k6 is:|', 'is '],
])('at %s, this is completed: %s', (marked, wanted) => {
  const caret = marked.indexOf('|')
  const found = unfinishedAt(marked.replace('|', ''), caret)
  expect(found ? `${found.filter ?? 'name'} ${found.typed}` : 'nothing').toBe(wanted)
})

test.each([
  ['ta|', 'tag', 'tag:|'],
  ['信頼性 ta|', 'tag', '信頼性 tag:|'],
  ['tag:cul|', 'culture/slo', 'tag:culture/slo |'],
  ['tag:cul|ture k6', 'culture/slo', 'tag:culture/slo |k6'],
  ['event:yu|', 'ゆるSRE勉強会 #2', 'event:"ゆるSRE勉強会 #2" |'],
  ['event:"ゆる|', 'ゆるSRE勉強会 #2', 'event:"ゆるSRE勉強会 #2" |'],
])('%s completed by %s is %s', (marked, completion, wanted) => {
  const caret = marked.indexOf('|')
  const query = marked.replace('|', '')
  const unfinished = unfinishedAt(query, caret)
  if (!unfinished) throw new Error('there is something to complete')
  const done = completed(query, unfinished, completion)
  expect(`${done.query.slice(0, done.caret)}|${done.query.slice(done.caret)}`).toBe(wanted)
})
