import { createEvent } from '../db/events/events.ts'
import type { Library } from '../db/library.ts'
import { openLibrary } from '../db/library.ts'
import { addLink } from '../db/links/links.ts'
import { addToList, createList, updateList } from '../db/lists/lists.ts'
import type { NewListItem, PartialDate, Result } from '../db/model.ts'
import { addSample } from '../db/sample/sample.ts'
import { sampleList } from '../db/sample/sample-list.ts'
import { saveNote } from '../db/talks/notes.ts'
import { talksPage } from '../db/talks/talk-rows.ts'
import type { TalkFields } from '../db/talks/talks.ts'
import { createTalk } from '../db/talks/talks.ts'
import { toTrash } from '../db/trash/trash.ts'

/** Names of the demo library that tests go to. */
export const demo = {
  event: 'ゆるSRE勉強会 #2',
  tonight: '監視を読む夜 #12',
  talk: '失敗?それとも学び?',
  noted: 'アラートを半分にした三か月',
  list: sampleList.title,
  speaker: '清水',
  tag: 'culture/postmortem',
  trashed: '二回書いてしまったメモ',
} as const

/** A library as somebody has it after a few evenings: for photographs, and for tests that need one of everything. */
export const demoLibrary = {
  fill(folder: string): void {
    const library = must(openLibrary(folder, { access: 'write' }))
    must(addSample(library))
    addTonight(library)
    addEarlierEvening(library)
    addReadingList(library)
    const thrownAway = must(createTalk(library, { title: demo.trashed }))
    must(toTrash(library, { kind: 'talk', ids: [thrownAway.id] }))
    library.close()
  },
}

function addTonight(library: Library): void {
  const event = must(
    createEvent(library, {
      title: demo.tonight,
      series: '監視を読む夜',
      number: 12,
      startsOn: todaysDate(),
      venue: '丸の内 4F ラウンジ',
      hashtag: 'yomu_monitoring',
      note: '『入門 監視』の七章を持ち寄りで読む。次回は本番の手順書を一つずつ持ってくる。',
    }),
  )
  const first = addTalk(library, {
    title: demo.noted,
    eventId: event.id,
    minutes: 20,
    stars: 4,
    speakers: ['高橋 直子'],
    tags: ['monitoring/alerting', demo.tag],
    note: `鳴っても誰も動かないアラートは、消してから考える。

- [02:10] ★ 「誰も困らなかった」なら、そのアラートは要らない
- [07:45] ? 夜間だけ止める案は、どこで決めたのか
- [11:30] → 直近 30 日の発報を、対応の有無で数える

## 手順

1. 発報を一週間ぶん並べる
2. 動いた人の名前を書く。空欄が続く行から消す
3. 残ったものに手順書（runbook）を一つずつ

| 月 | 発報 | 対応 |
|---|---:|---:|
| 8 月 | 412 | 96 |
| 10 月 | 187 | 91 |

\`rate(http_requests_total{status=~"5.."}[5m])\` だけでは、遅い応答は見えない。`,
  })
  must(
    addLink(library, {
      owner: { kind: 'talk', id: first },
      url: 'https://speakerdeck.com/example/halving-alerts',
      title: 'アラートを半分にした三か月（資料）',
      kind: 'slides',
    }),
  )
  addTalk(library, { title: '本番の手順書を読み合わせる', eventId: event.id, minutes: 30, status: 'planned' })
  addTalk(library, {
    title: 'SLO は誰のためのグラフか',
    eventId: event.id,
    kind: 'lightning talk',
    minutes: 5,
    status: 'planned',
    speakers: ['chaspy'],
    tags: ['culture/slo'],
  })
}

function addEarlierEvening(library: Library): void {
  const event = must(
    createEvent(library, {
      title: 'Kubernetes Night Tokyo #31',
      series: 'Kubernetes Night Tokyo',
      number: 31,
      startsOn: { year: 2024, month: 6, day: 14 },
      venue: 'オンライン',
      url: 'https://example.com/k8s-night/31',
    }),
  )
  addTalk(library, {
    title: 'Debugging DNS in Kubernetes: five lookups for every one you asked for',
    eventId: event.id,
    minutes: 25,
    stars: 5,
    speakers: ['Aoi Tanaka'],
    tags: ['kubernetes/dns'],
    note: 'ndots:5 とサーチドメインで、1 回の名前解決が 5 回になる。末尾のドットで止まる。',
  })
}

function addReadingList(library: Library): void {
  const { rows } = talksPage(library.reader, { filter: '', of: null, offset: 0, limit: 100 })
  const items = sampleList.items.flatMap((item): NewListItem[] => {
    if (item.kind === 'heading') return [{ kind: 'heading', heading: item.heading, why: '' }]
    const talk = rows.find(({ title }) => title === item.title)
    return talk ? [{ kind: 'talk', talkId: talk.id, why: item.why }] : []
  })
  const { id } = must(createList(library, { title: sampleList.title }))
  must(updateList(library, { id, fields: { introduction: sampleList.introduction } }))
  must(addToList(library, { id, items, at: null }))
}

function addTalk(library: Library, { note, ...fields }: TalkFields & { title: string; note?: string }) {
  const { id, noteHash } = must(createTalk(library, fields))
  if (note) must(saveNote(library, { talkId: id, text: note, basedOn: noteHash }))
  return id
}

function todaysDate(): PartialDate {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the demo library cannot be made: ${JSON.stringify(result.failure)}`)
  return result.value
}
