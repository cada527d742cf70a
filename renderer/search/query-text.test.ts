import { expect, test } from 'vitest'
import { narrowed, withoutPart } from './query-text.ts'

test.each([
  ['', 'tag:slo', 'tag:slo'],
  ['信頼性', 'tag:slo', '信頼性 tag:slo'],
  ['k6 OR Locust', 'tag:load', '(k6 OR Locust) tag:load'],
  ['(k6 OR Locust) 監視', 'tag:load', '(k6 OR Locust) 監視 tag:load'],
  ['"this OR that"', 'on:2023', '"this OR that" on:2023'],
  ['(k6 OR Locust', 'tag:load', '(k6 OR Locust) tag:load'],
  ['ORACLE', 'tag:db', 'ORACLE tag:db'],
])('%j narrowed by %s is %j', (query, condition, wanted) => {
  expect(narrowed(query, condition)).toBe(wanted)
})

/** The part stands in braces. */
test.each([
  ['信頼性 {tag:slo}', '信頼性'],
  ['{tag:slo} 信頼性', '信頼性'],
  ['信頼性 {-障害} 会話', '信頼性 会話'],
  ['({k6 OR Locust}) 監視', '監視'],
  ['k6 OR {tag:load}', 'k6'],
  ['{tag:load} OR k6', 'k6'],
  ['(k6 OR {tag:load}) 監視', '(k6) 監視'],
  ['k6 OR {tag:load} OR Locust', 'k6 OR Locust'],
  ['{tag:slo}', ''],
])('%s without its part is %j', (marked, wanted) => {
  const from = marked.indexOf('{')
  const query = marked.replaceAll(/[{}]/gu, '')
  expect(withoutPart(query, [from, marked.indexOf('}') - 1])).toBe(wanted)
})
