import { expect, test } from 'vitest'
import { speakersPage } from '../speakers/speakers.ts'
import { aLibrary, must } from '../testing/a-library.ts'
import { fromTrash, toTrash } from '../trash/trash.ts'
import { tagsPage } from './tags.ts'

test('tags and speakers count their talks, but for those in the trash', () => {
  const { library, talks } = aLibrary({
    events: [
      {
        title: 'ゆるSRE勉強会 #2',
        talks: [
          { title: '監視を見直す', tags: ['observability', 'culture/slo'], speakers: ['山田 花子'] },
          { title: 'SLO の始め方', tags: ['culture/slo'], speakers: ['山田 花子'] },
        ],
      },
    ],
  })
  const counted = () => {
    const page = { filter: '', offset: 0, limit: 50 }
    const tags = tagsPage(library, page).rows.map(({ path, talks }) => [path, talks])
    const speakers = speakersPage(library, page).rows.map(({ name, talks }) => [name, talks])
    return Object.fromEntries([...tags, ...speakers])
  }
  const [first] = talks
  if (!first) throw new Error('two talks were made')

  expect(counted()).toEqual({ observability: 1, 'culture/slo': 2, '山田 花子': 2 })
  must(toTrash(library, { kind: 'talk', ids: [first.id] }))
  expect(counted()).toEqual({ observability: 0, 'culture/slo': 1, '山田 花子': 1 })
  must(fromTrash(library, { kind: 'talk', ids: [first.id] }))
  expect(counted()).toEqual({ observability: 1, 'culture/slo': 2, '山田 花子': 2 })
})
