import { afterAll, expect, test } from 'vitest'
import { Failure } from '../../db/model.ts'
import { failure as english } from '../i18n/en/failure.ts'
import { i18n, languages } from '../i18n/i18n.ts'
import { failure as japanese } from '../i18n/ja/failure.ts'
import { failureWords } from './failure-words.ts'

const { language } = i18n
afterAll(() => i18n.changeLanguage(language))

test('a failure is told with its facts, in the language of the window', async () => {
  await i18n.changeLanguage('ja')
  expect(failureWords({ code: 'file empty', file: 'report.txt' })).toEqual({
    said: 'report.txt は空のファイルです。',
    todo: '別のファイルを選んでください。',
  })
  await i18n.changeLanguage('en')
  expect(failureWords({ code: 'file empty', file: 'report.txt' }).said).toBe('report.txt is empty.')
})

test('no failure shows the key of its words', async () => {
  for (const name of languages) {
    await i18n.changeLanguage(name)
    for (const schema of Failure.options) {
      const code = schema.shape.code.value
      const { said } = { ja: japanese, en: english }[name][code]
      expect(i18n.t(`failure:${code}.said`, { skipInterpolation: true })).toBe(said)
    }
  }
})
