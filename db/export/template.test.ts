import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awkwardList } from './fixtures/awkward-list.ts'
import { starterList } from './fixtures/starter-list.ts'
import { htmlPage } from './html.ts'
import { markdown } from './markdown.ts'
import { templateProblem } from './template.ts'
import { htmlTemplate } from './templates/html.ts'
import { markdownTemplate } from './templates/markdown.ts'

test.each([markdownTemplate, htmlTemplate])('a built-in template is no broken one', (template) => {
  expect(templateProblem(template, template)).toBeNull()
})

test.each([
  ['# {{title}}\n\n{{#parts}}\n{{heading}}\n', { line: 3, reason: 'Unclosed section "parts"' }],
  ['# {{title}}\n{{/parts}}\n', { line: 2, reason: 'Unopened section "parts"' }],
  ['# {{title\n', { line: 1, reason: 'Unclosed tag' }],
  ['# {{title}}\n\n{{titel}}\n', { line: 3, reason: '{{titel}}' }],
  ['# {{title}}\n{{> footer}}\n', { line: 2, reason: '{{> footer}}' }],
  ['{{! for myself }}\n# {{title}}\n', null],
  ['', null],
])('of the template %j is said %j', (template, problem) => {
  expect(templateProblem(template, markdownTemplate)).toEqual(problem)
})

test('whatever somebody types as a template, it is used or it is told what is wrong with it', () => {
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    '{{{',
    '#parts',
    '/parts',
    '^',
    '&',
    '!',
    '>',
    '=',
    'title',
    '\n',
    ' ',
    '{{title}}',
    '{{#items}}',
    '{{/items}}',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
      const template = typed.join('')
      if (templateProblem(template, markdownTemplate) === null)
        expect(typeof markdown(starterList, template)).toBe('string')
    }),
  )
})

test('a shape of one’s own holds what it names, each text escaped for its format', () => {
  expect(markdown(awkwardList, '- {{title}}\n')).toBe(
    '- # A list | of \\[odd] \\<b>things\\</b> & \\`more\\` \\*stars\\* 😀\n',
  )
  const page = htmlPage(
    awkwardList,
    {},
    '<p>{{title}}</p><p>{{{title}}}</p>{{#parts}}{{#items}}{{name}}{{/items}}{{/parts}}',
  )
  expect(page).toContain('<p># A list | of [odd] &lt;b&gt;things&lt;/b&gt; &amp; `more` *stars* 😀</p>')
  expect(page).not.toContain('<b>')
  expect(page).not.toContain('<script')
})

test('a page allows the styles of its own template and no other', () => {
  const head = '<head>{{head}}<style>p { color: red }</style></head>'
  expect(htmlPage(starterList, {}, head)).toMatch(/style-src 'sha256-[\w+/=]{44}';/u)
  expect(htmlPage(starterList, {}, '<head>{{head}}</head>')).toContain("style-src 'none';")
})
