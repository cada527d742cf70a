/// <reference types="vite/client" />
import { expect, test } from 'vitest'
import { Failure } from '../../db/model.ts'
import { en } from './en/en.ts'
import { failure as failureInEnglish } from './en/failure.ts'
import { failure as failureInJapanese } from './ja/failure.ts'
import { ja } from './ja/ja.ts'

/** Every text of a catalogue by its key, `browse:talks.title`. */
function texts(catalogue: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    const at = path === '' ? key : path.includes(':') ? `${path}.${key}` : `${path}:${key}`
    if (typeof value === 'string') found.set(at, value)
    else for (const [inner, text] of texts(value, at)) found.set(inner, text)
  }
  return found
}

const namesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

const japanese = texts(ja)
const english = texts(en)

test('both languages say the same things', () => {
  expect([...english.keys()].toSorted()).toEqual([...japanese.keys()].toSorted())
})

test('a text names the same facts in both languages', () => {
  // English says "Moved to the trash" of one: a singular may leave its count out.
  const differing = [...japanese].filter(
    ([key, text]) => !key.endsWith('_one') && `${namesIn(text)}` !== `${namesIn(english.get(key) ?? '')}`,
  )
  expect(differing).toEqual([])
})

test('the words of a failure name facts that the failure has', () => {
  for (const catalogue of [failureInJapanese, failureInEnglish]) {
    for (const schema of Failure.options) {
      const facts = Object.keys(schema.shape)
      const { said, todo } = catalogue[schema.shape.code.value]
      expect(facts).toEqual(expect.arrayContaining(namesIn(said + todo)))
    }
  }
})

test('every text is used somewhere', () => {
  const files = import.meta.glob<string>(['../**/*.{ts,tsx}', '!./**', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const sources = Object.values(files).join('\n')
  // As t('talks.title') or t('pages:talks.title'); computed from some part on, as t(`command.${id}`); or a whole branch
  // at once, as t('files.formats', { returnObjects: true }).
  const isUsed = (key: string) => {
    const [area = '', path = ''] = key.split(':')
    const plain = path.replace(/_(?:zero|one|two|few|many|other)$/, '')
    const beginnings = plain.split('.').map((_, at, parts) => parts.slice(0, at).join('.'))
    return (
      [`'${plain}'`, `'${area}:${plain}'`].some((text) => sources.includes(text)) ||
      beginnings.some(
        (beginning) =>
          beginning !== '' &&
          (sources.includes(`${beginning}.\${`) || sources.includes(`'${beginning}', { returnObjects`)),
      )
    )
  }
  const unused = [...japanese.keys()].filter((key) => !key.startsWith('failure:') && !isUsed(key))
  expect(unused).toEqual([])
})
