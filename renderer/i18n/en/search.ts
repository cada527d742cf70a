import type { ja } from '../ja/ja.ts'
import type { Words } from '../words.ts'

export const search = {
  title: 'Search',
  label: 'Search notes, talks, speakers',
  hits: 'Found',
  count_one: '{{count}} hit',
  count_other: '{{count}} hits',
  someOf: 'The best {{shown}} of {{count}} hits',
  nothing: '“{{query}}” was not found.',
  also: 'Also searched:',
  notice: {
    unknownFilter: 'There is no filter “{{name}}:”, so it was searched for as text.',
    unknownValue: '“{{name}}:{{value}}” is no filter that can be read, so it was searched for as text.',
    openQuote: 'The quotation mark is not closed, so it goes on to the end.',
    openBracket: 'The bracket is not closed, so it goes on to the end.',
    cutShort: 'The query is very long: only its beginning was searched for.',
    mended: 'Also searched for similar spellings: {{words}}',
    closest: 'Nothing holds all of it: these hold a part, the nearest first.',
  },
  help: {
    phrase: { query: '"error budget"', does: 'these words in this order' },
    not: { query: 'SLO -review', does: 'without “review”' },
    tag: { query: 'tag:culture', does: 'this tag and those under it' },
    speaker: { query: 'speaker:chaspy', does: 'talks of this person' },
    event: { query: 'event:SRE', does: 'talks of this event' },
    slides: { query: 'has:slides', does: 'with slides' },
    after: { query: 'after:2023-10', does: 'after this month' },
  },
} as const satisfies Words<typeof ja.search>
