import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { plainHtml } from './html-dialect.ts'
import { htmlToMarkdown } from './html-markdown.ts'

const markdown = (html: string) => htmlToMarkdown(parse(html), plainHtml)

describe('a page in Markdown', () => {
  test.each([
    ['headings and paragraphs', '<h1>題</h1><p>一</p><p>二</p>', '# 題\n\n一\n\n二'],
    ['lines', '一<br>二<br><br>三', '一\n二\n\n三'],
    ['bold, italic, deleted, code', '<b> 太 </b><i>斜</i><s>消</s><code>x</code>', '**太** *斜*~~消~~`x`'],
    ['nothing in bold', '<b> </b>題', '題'],
    ['links', '<a href="https://a.example/(x)">題 [1]</a>', '[題 ［1］](https://a.example/%28x%29)'],
    ['an address as a link', '<a href="https://a.example">https://a.example</a>', 'https://a.example'],
    [
      'a picture in a link',
      '<a href="https://a.example"><img src="a.png" alt="絵"></a>',
      '![絵](a.png) https://a.example',
    ],
    ['a picture in the page itself', '<img src="data:image/png;base64,AAAA" alt="絵">', '絵'],
    ['lists in lists', '<ul><li>一<ol><li>甲<li>乙</ol><li>二</ul>', '- 一\n  1. 甲\n  2. 乙\n- 二'],
    ['lists between items', '<ul><li>一</li><ul><li>甲</li></ul><li>二</li></ul>', '- 一\n  - 甲\n- 二'],
    ['a paragraph in an item', '<ul><li><p>一</p><p>続き</p></ul>', '- 一\n  続き'],
    ['quotes', '<blockquote><p>一</p><ul><li>甲</ul></blockquote>', '> 一\n\n> - 甲'],
    ['code', '<pre><code class="language-js">a()\n\n  b()</code></pre>', '```js\na()\n\n  b()\n```'],
    [
      'a table',
      '<table><tr><th>題<th>人<tr><td>a|b<td>c</table>',
      '| 題 | 人 |\n| --- | --- |\n| a\\|b | c |',
    ],
    ['a table for layout', '<table><tr><td><p>一</p><tr><td>二</table>', '一\n二'],
    [
      'what nobody sees',
      '<p>題<script>x</script><span hidden>y</span><span style="display: none">z</span>',
      '題',
    ],
    ['a rule', '一<hr>二', '一\n\n---\n\n二'],
  ])('%s', (_what, html, expected) => {
    expect(markdown(html)).toBe(expected)
  })

  test('no word is lost, however its elements are nested', () => {
    const tag = fc.constantFrom(
      'p',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'b',
      'a href="https://a.example"',
      'pre',
      'blockquote',
      'h2',
      'br',
      'div',
      'code',
    )
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.constant('語'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('')
        expect(markdown(html).match(/語/gu)?.length ?? 0).toBe(html.match(/語/gu)?.length ?? 0)
      }),
      { numRuns: 500 },
    )
  })

  test('a page nested 20,000 deep is read', () => {
    expect(markdown(`${'<blockquote><ul><li>'.repeat(20_000)}底`)).toContain('底')
  })
})
