// Opens the library of a folder, asks it once and then some more, and prints what that took: a process of its own, so
// that nothing is warm and its memory is the index's.
import { search } from '../../db/search/search.ts'
import { opened } from './search-library.ts'

const [folder = ''] = process.argv.slice(2)
const before = process.memoryUsage.rss()
const started = performance.now()
const { reader } = opened(folder, 'read')
search(reader, '信頼性', { limit: 50 })
const firstAnswerMs = performance.now() - started
for (const query of ['k', 'k8', '監', '監視', 'frontend', 'grafna', 'インシデント', 'board', '障害 報告']) {
  search(reader, query, { limit: 50 })
}
console.log(JSON.stringify({ firstAnswerMs, memoryMB: (process.memoryUsage.rss() - before) / 1e6 }))
