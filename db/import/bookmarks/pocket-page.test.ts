import { expect, test } from 'vitest'
import { readsAnyText } from '../../testing/importing.ts'
import { readText } from '../read.ts'
import { pocketPage } from './pocket-page.ts'

const page = `<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul>
<li><a href="https://sre.example/a" time_added="1697796000" tags="sre,slo">A &amp; B</a></li>
<li><a href="javascript:alert(1)" time_added="0" tags="">悪い</a></li>
</ul>
<h1>Read Archive</h1>
<ul>
<li><a href="https://sre.example/b" time_added="1697796001" tags="">https://sre.example/b</a></li>
</ul>
</body></html>
`

test('what was archived is read, and an address is no title', () => {
  const read = readText(page, 'ril_export.html')
  expect(read.ok && read.value.format).toBe('pocket-page')
  expect(read.ok && read.value.lists).toMatchObject([
    {
      title: 'Pocket',
      items: [
        {
          link: {
            title: 'A & B',
            tags: ['sre', 'slo'],
            addedOn: { year: 2023, month: 10, day: 20 },
            line: 5,
          },
          isRead: false,
        },
        { link: { title: '', url: 'https://sre.example/b' }, isRead: true },
      ],
    },
  ])
  expect(read.ok && read.value.problems).toMatchObject([{ line: 6, reason: 'link refused' }])
})

test('any text is read', () => {
  readsAnyText(pocketPage, ['', page.slice(0, 120)], 60)
})
