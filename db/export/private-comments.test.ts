import { expect, test } from 'vitest'
import { withoutComments } from './private-comments.ts'

test.each([
  ['before %%mine%% after', 'before  after'],
  ['%%\nmine\n\n# mine\n%%\nyours', '\nyours'],
  ['100%% sure', '100%% sure'],
  ['`a %% b %% c`', '`a %% b %% c`'],
  [
    '```mermaid\n%% a comment of the diagram %%\n```\n%%mine%%',
    '```mermaid\n%% a comment of the diagram %%\n```\n',
  ],
  ['%% ` %% ` %%mine%%', ' ` '],
  ['```\n%% never closed %%', '```\n%% never closed %%'],
])('of %j goes out %j', (typed, out) => {
  expect(withoutComments(typed)).toBe(out)
})
